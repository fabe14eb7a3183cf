import { randomUUID } from 'node:crypto'
import type { DebateEvent } from '../../lib/roundtable/events.ts'
import type { Store } from '../../lib/store/store.ts'

/** Stores a log as a public debate of the house at `origin`, event by event as an engine does; its address. */
export async function seedLog(
  store: Store,
  log: { events: DebateEvent[] },
  origin: string,
  slug: string,
): Promise<string> {
  const [first, ...rest] = log.events
  if (first?.type !== 'debate.started') throw new Error('A log begins with its start.')
  const url = `${origin}/debates/${slug}`
  const id = randomUUID()
  const start = { ...first.start, id, slug, url, visibility: 'public' as const }
  // The store dates what follows; begun so long ago, the debate lasts as long as its log says.
  const lasted = Date.parse(log.events.at(-1)?.at ?? first.at) - Date.parse(first.at)
  await store.createDebate({
    start,
    at: new Date(Date.now() - lasted).toISOString(),
    owner: null,
    idempotency: null,
  })
  for (const { seq: _seq, at: _at, ...happening } of rest) {
    const { outcome } = await store.record(id, { statuses: ['queued', 'running', 'finished'] }, [happening])
    if (outcome !== 'recorded')
      throw new Error(`Event ${happening.type} of ${slug} was not recorded: ${outcome}.`)
  }
  return url
}
