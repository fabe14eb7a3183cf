import type { Debate } from '../roundtable/debate.ts'
import type { DebateEvent, Delta } from '../roundtable/events.ts'
import { applyDelta } from '../roundtable/fold.ts'
import type { Notice, Store } from '../store/store.ts'
import { deltaKey, LiveTexts } from './live-texts.ts'
import { Mailbox, type Spoken } from './mailbox.ts'
import { RemoteWatchers } from './remote-watchers.ts'
import type { Stream } from './stream.ts'
import { Throttle } from './throttle.ts'
import { watch } from './watch.ts'

interface StreamOptions {
  store: Store
  /** Name of this instance among those that share the database. */
  instance: string
  keepAliveMs: number
  /** Least time between two pieces of live text of one turn. */
  deltaIntervalMs: number
}

/** How often an instance that only watches says so again, and how long its word is believed. */
const watchRenewalMs = 5_000
const watchExpiryMs = 20_000

/** The stream of one instance: live text by the bus within it, by notification between instances. */
export function createStream({ store, instance, keepAliveMs, deltaIntervalMs }: StreamOptions): Stream {
  const closing = new AbortController()
  const texts = new LiveTexts()
  const spokenHere = new Set<string>()
  const lastSeq = new Map<string, number>()
  const mailboxes = new Map<string, Set<Mailbox>>()
  const remote = new RemoteWatchers(watchExpiryMs)
  const throttle = new Throttle<Spoken>(deltaIntervalMs, (debate, spoken) => {
    for (const mailbox of mailboxes.get(debate) ?? []) for (const one of spoken) mailbox.put(one)
    if (remote.any(debate)) remote.send(store.notices, debate, spoken)
  })

  function hear(notice: Notice): void {
    if (!('debate' in notice)) return
    const local = mailboxes.get(notice.debate)
    if (notice.type === 'seq') {
      if (local || spokenHere.has(notice.debate)) reach(notice.debate, notice.seq)
      for (const mailbox of local ?? []) mailbox.ring()
    } else if (notice.type === 'deleted') {
      for (const mailbox of local ?? []) {
        mailbox.deleted = true
        mailbox.ring()
      }
      forget(notice.debate)
    } else if (notice.type === 'unwatch') {
      remote.remove(notice.debate, notice.instance)
    } else if (notice.type === 'watch') {
      if (notice.instance === instance) return
      remote.add(notice.debate, notice.instance)
      if (spokenHere.has(notice.debate)) remote.send(store.notices, notice.debate, soFar(notice.debate))
    } else if (local && !spokenHere.has(notice.debate)) {
      for (const spoken of notice.deltas as Spoken[]) {
        reach(notice.debate, spoken.seq)
        if (texts.add(notice.debate, spoken.delta)) for (const mailbox of local) mailbox.put(spoken)
        else announceWatch(notice.debate)
      }
    }
  }

  function reach(debate: string, seq: number): void {
    lastSeq.set(debate, Math.max(seq, lastSeq.get(debate) ?? 0))
  }

  function soFar(debate: string): Spoken[] {
    const seq = lastSeq.get(debate) ?? 0
    return texts.read(debate).map((delta) => ({ delta, seq }))
  }

  function forget(debate: string): void {
    texts.forget(debate)
    throttle.forget(debate)
    spokenHere.delete(debate)
    lastSeq.delete(debate)
    remote.forget(debate)
  }

  /** Keeps the live text in step with what the log says has ended. A new try replaces the text of the one before. */
  function settle(debate: string, event: DebateEvent): void {
    if (event.type === 'turn.settled' || event.type === 'turn.retrying') {
      const key = `${event.round}/${event.seat}/${event.sample}`
      if (event.type === 'turn.settled') texts.drop(debate, key)
      throttle.drop(debate, key)
    } else if (event.type === 'review.settled') {
      texts.drop(debate, 'review')
      throttle.drop(debate, 'review')
    } else if (event.type === 'debate.finished' || event.type === 'debate.cancelled') forget(debate)
  }

  function announceWatch(debate: string): void {
    if (!spokenHere.has(debate)) store.notices.send({ type: 'watch', debate, instance }).catch(() => {})
  }

  function enter(debate: string, mailbox: Mailbox): void {
    mailboxes.set(debate, (mailboxes.get(debate) ?? new Set()).add(mailbox))
    announceWatch(debate)
  }

  function leave(debate: string, mailbox: Mailbox): void {
    const set = mailboxes.get(debate)
    if (!set?.delete(mailbox) || set.size > 0) return
    mailboxes.delete(debate)
    if (!spokenHere.has(debate)) forget(debate)
    store.notices.send({ type: 'unwatch', debate, instance }).catch(() => {})
  }

  // Also when the database goes: who looks then learns of it, and tells the viewer.
  const ringAll = () => {
    for (const set of mailboxes.values()) for (const mailbox of set) mailbox.ring()
  }
  const unsubscribe = store.notices.subscribe(hear, ringAll, ringAll)
  const renewal = setInterval(() => {
    for (const debate of mailboxes.keys()) announceWatch(debate)
  }, watchRenewalMs)
  renewal.unref()

  return {
    publish(debate: string, delta: Delta, seq: number): void {
      spokenHere.add(debate)
      reach(debate, seq)
      if (texts.add(debate, delta)) throttle.put(debate, deltaKey(delta), { delta, seq })
    },

    settled(debate: string, events: DebateEvent[]): void {
      for (const event of events) settle(debate, event)
    },

    released(debate: string): void {
      texts.forget(debate)
      throttle.forget(debate)
      spokenHere.delete(debate)
      if (mailboxes.has(debate)) announceWatch(debate)
      else lastSeq.delete(debate)
    },

    async *watch(debate, afterSeq, signal) {
      const ended = AbortSignal.any([signal, closing.signal])
      if (ended.aborted) return
      const mailbox = new Mailbox()
      enter(debate, mailbox)
      // A viewer who has left may never ask for another frame.
      const onEnd = () => leave(debate, mailbox)
      ended.addEventListener('abort', onEnd)
      try {
        yield* watch({
          store,
          debate,
          afterSeq,
          mailbox,
          keepAliveMs,
          signal: ended,
          soFar: () => soFar(debate),
          settle: (event) => {
            if (!spokenHere.has(debate)) settle(debate, event)
          },
        })
      } finally {
        ended.removeEventListener('abort', onEnd)
        leave(debate, mailbox)
      }
    },

    overlay(debate: Debate): Debate {
      return texts
        .read(debate.id)
        .reduce((document, delta) => applyDelta(document, delta) ?? document, debate)
    },

    viewers: () => [...mailboxes.values()].reduce((sum, { size }) => sum + size, 0),

    async close(): Promise<void> {
      closing.abort()
      clearInterval(renewal)
      throttle.close()
      unsubscribe()
    },
  }
}
