import type { DebateEvent, StreamSignal } from '../roundtable/events.ts'
import type { Store } from '../store/store.ts'
import type { Mailbox, Spoken } from './mailbox.ts'
import type { Frame } from './stream.ts'

interface Watch {
  store: Pick<Store, 'findDebate' | 'readEvents'>
  debate: string
  afterSeq: number
  mailbox: Mailbox
  keepAliveMs: number
  signal: AbortSignal
  /** Live text known here, each turn from its beginning. */
  soFar: () => Spoken[]
  settle: (event: DebateEvent) => void
}

/** How far a viewer is. */
interface Progress {
  /** The last event that the viewer has. */
  seq: number
  /** Whether any was sent. */
  sent: boolean
  /** The viewer was told that the database is away. */
  paused: boolean
}

/** While the database is away a watch goes on living, and looks again this often. */
const databaseRetryMs = 1_000

/**
 * One viewer's frames: events from the log, in order, without gap or repeat; live text only after every event that came
 * before it; a signal where the database is away, and one when it is back. Ends after the last event of a debate that is
 * over.
 */
export async function* watch(options: Watch): AsyncGenerator<Frame> {
  const { mailbox, keepAliveMs, signal } = options
  const progress: Progress = { seq: options.afterSeq, sent: false, paused: false }
  let heardSoFar = false
  let woken: Awaited<ReturnType<Mailbox['wait']>> = 'log'
  while (!signal.aborted) {
    if (woken !== 'text') {
      const outcome = yield* readLog(options, progress)
      if (outcome === 'over' || signal.aborted) return
      if (outcome === 'away') {
        await mailbox.wait(databaseRetryMs, signal)
        woken = 'log'
        continue
      }
    }
    if (!heardSoFar) for (const spoken of options.soFar()) mailbox.put(spoken)
    heardSoFar = true
    for (const delta of mailbox.take(progress.seq)) {
      yield { type: 'delta', delta }
      if (signal.aborted) return
    }
    woken = await mailbox.wait(keepAliveMs, signal)
    if (woken === 'nothing' && !signal.aborted) yield { type: 'alive' }
  }
}

/** Sends what the log has; a viewer of a debate that is over gets at least its last event. */
async function* readLog(
  { store, debate, mailbox, signal, settle }: Watch,
  progress: Progress,
): AsyncGenerator<Frame, 'over' | 'running' | 'away'> {
  const news = await readNews(store, debate, progress.seq, !progress.sent)
  if (!news) {
    yield progress.paused ? { type: 'alive' } : signalled('stream.paused')
    progress.paused = true
    return 'away'
  }
  if (progress.paused) yield signalled('stream.resumed')
  progress.paused = false
  for (const event of news.events) {
    if (signal.aborted) return 'over'
    yield { type: 'event', event }
    settle(event)
    progress.seq = event.seq
    progress.sent = true
  }
  if (mailbox.deleted || news.gone) {
    const seq = progress.seq + 1
    yield { type: 'event', event: { type: 'debate.deleted', seq, at: new Date().toISOString() } }
    return 'over'
  }
  return news.over ? 'over' : 'running'
}

function signalled(type: StreamSignal['type']): Frame {
  return { type: 'signal', signal: { type } }
}

/** What the log has after `seq`; of a debate that is over its last event, if wanted. Null while the database is away. */
async function readNews(
  store: Watch['store'],
  debate: string,
  seq: number,
  lastAgain: boolean,
): Promise<{ events: DebateEvent[]; over: boolean; gone: boolean } | null> {
  try {
    const row = await store.findDebate(debate)
    if (!row) return { events: [], over: true, gone: true }
    const over = row.status !== 'queued' && row.status !== 'running'
    const from = over && lastAgain ? Math.min(seq, row.seq - 1) : seq
    const events = row.seq > from ? await store.readEvents(debate, from) : []
    return { events, over, gone: false }
  } catch {
    return null
  }
}
