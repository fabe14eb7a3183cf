import { EventSourceParserStream } from 'eventsource-parser/stream'
import { providersAt } from '../../tests/support/model-server/providers-at.ts'
import { debateBody, seats } from './debate-body.ts'
import { type DatabaseKind, databaseKinds, freshDatabase } from './fresh-database.ts'
import { type Served, serve } from './serve.ts'
import { callName, type FirstTokens, type Models, startModels } from './start-models.ts'
import { percentile } from './statistics.ts'
import { against, table } from './table.ts'

const pace = { firstTokenMs: 300, durationMs: 700 }
const loads = [
  { atOnce: 1, runs: 6 },
  { atOnce: 10, runs: 2 },
]
const targetMs = 50

/**
 * The time from the first text that a model sends to the first text of that turn at a viewer, who reads the events over
 * HTTP. It holds the model's SDK, the engine, the stream, Next and our front.
 */
export async function benchStream(): Promise<string> {
  const models = await startModels(pace.firstTokenMs, pace.durationMs)
  const rows = [
    [
      'database, viewer',
      'debates at once',
      'first tokens',
      'median ms',
      'p95 ms',
      'target',
      '',
      'slowest ms',
    ],
  ]
  for (const kind of databaseKinds) rows.push(...(await benchDatabase(kind, models)))
  models.stop()
  return [
    'From the first text at the model to its first text at a viewer, over HTTP, turns and reviews; one viewer a debate.',
    table(rows),
  ].join('\n\n')
}

async function benchDatabase(kind: DatabaseKind, models: Models): Promise<string[][]> {
  const database = await freshDatabase(kind)
  const variables = { ...database.variables, ...providersAt(models.url) }
  const server = await serve(variables)
  const other = kind === 'Postgres' ? await serve(variables) : null
  const viewers: { name: string; at: Served }[] = [
    { name: `${kind}, same instance`, at: server },
    ...(other ? [{ name: `${kind}, other instance`, at: other }] : []),
  ]
  const rows: string[][] = []
  for (const { name, at } of viewers) {
    await delaysOf(2, models, server, at)
    for (const { atOnce, runs } of loads) {
      const delays: number[] = []
      for (let run = 0; run < runs; run++) delays.push(...(await delaysOf(atOnce, models, server, at)))
      rows.push([
        name,
        String(atOnce),
        String(delays.length),
        percentile(delays, 0.5).toFixed(1),
        ...against(percentile(delays, 0.95), targetMs, 1),
        Math.max(...delays).toFixed(1),
      ])
    }
  }
  await other?.stop()
  await server.stop()
  await database.destroy()
  return rows
}

/** Milliseconds for every first token of so many debates at once. Throws when one of them never came. */
async function delaysOf(count: number, models: Models, server: Served, viewer: Served): Promise<number[]> {
  const seen = await Promise.all(
    Array.from({ length: count }, (_, index) => viewDebate(index, server, viewer)),
  )
  const sent = await models.firstTokens()
  return seen.flatMap((firstTexts) =>
    [...firstTexts].map(([call, at]) => at - (sent.get(call) ?? Number.NaN)),
  )
}

/** Starts a debate and watches it to its end: when the first text of every turn and of the review came. */
async function viewDebate(number: number, server: Served, viewer: Served): Promise<FirstTokens> {
  const started = await fetch(`${server.url}/api/v1/debates`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(debateBody(number)),
  })
  const { id } = (await started.json()) as { id: string }
  const { body } = await fetch(`${viewer.url}/api/v1/debates/${id}/events`)
  if (!body) throw new Error('There is no stream.')
  const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
  const seen: FirstTokens = new Map()
  for await (const { event, data } of events) {
    if (event !== 'turn.delta' && event !== 'review.delta') continue
    const now = performance.timeOrigin + performance.now()
    const { round = null, seat } = JSON.parse(data)
    const call = callName(number, round === null ? 'reviewer' : (seats[seat - 1]?.provider ?? ''), round)
    if (!seen.has(call)) seen.set(call, now)
  }
  if (seen.size !== 2 * seats.length + 1) throw new Error(`Only ${seen.size} turns were seen to speak.`)
  return seen
}
