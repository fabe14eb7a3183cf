import type { DebateEvent, Delta } from '../roundtable/events.ts'
import type { Store } from '../store/store.ts'
import type { Mailbox } from './mailbox.ts'
import type { Frame } from './stream.ts'

interface Watch {
  store: Store
  debate: string
  afterSeq: number
  mailbox: Mailbox
  keepAliveMs: number
  signal: AbortSignal
  /** Live text known here, each turn from its beginning. */
  soFar: () => Delta[]
  settle: (event: DebateEvent) => void
}

/** While the database is away a watch goes on living, and looks again this often. */
const databaseRetryMs = 1_000

/**
 * One viewer's frames: events from the log, in order, without gap or repeat; live text only after every event that came
 * before it. Ends after the last event of a debate that is over.
 */
export async function* watch(options: Watch): AsyncGenerator<Frame> {
  const { store, debate, mailbox, signal } = options
  let seq = options.afterSeq
  let first = true
  while (!signal.aborted) {
    const news = await readNews(store, debate, seq)
    if (!news) {
      yield { type: 'alive' }
      await mailbox.wait(databaseRetryMs, signal)
      continue
    }
    for (const event of news.events) {
      yield { type: 'event', event }
      options.settle(event)
      seq = event.seq
    }
    if (mailbox.deleted || news.gone) {
      yield { type: 'event', event: { type: 'debate.deleted', seq: seq + 1, at: new Date().toISOString() } }
      return
    }
    if (news.over) return
    const spoken = mailbox.take()
    if (first) for (const delta of options.soFar()) yield { type: 'delta', delta }
    first = false
    for (const one of spoken) {
      if (one.seq > seq) mailbox.put(one)
      else yield { type: 'delta', delta: one.delta }
    }
    if (!(await mailbox.wait(options.keepAliveMs, signal)) && !signal.aborted) yield { type: 'alive' }
  }
}

/** What the log has after `seq`; for a debate that is over at least its last event. Null while the database is away. */
async function readNews(
  store: Store,
  debate: string,
  seq: number,
): Promise<{ events: DebateEvent[]; over: boolean; gone: boolean } | null> {
  try {
    const row = await store.findDebate(debate)
    if (!row) return { events: [], over: true, gone: true }
    const over = row.status !== 'queued' && row.status !== 'running'
    const from = over ? Math.min(seq, row.seq - 1) : seq
    const events = row.seq > from ? await store.readEvents(debate, from) : []
    return { events, over, gone: false }
  } catch {
    return null
  }
}
