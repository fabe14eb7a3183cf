import { readEnvironment } from '../../lib/config/environment.ts'
import { noRules, rulesInForce } from '../../lib/house/house-rules.ts'
import type { StartInput } from '../../lib/http/debate-input.ts'
import { startSchema } from '../../lib/http/debate-schema.ts'
import type { Runtime } from '../../lib/runtime.ts'
import { startRuntime } from '../../lib/start-runtime.ts'
import { providersAt } from '../../tests/support/model-server/providers-at.ts'
import { debateBody } from './debate-body.ts'
import { type DatabaseKind, databaseKinds, freshDatabase } from './fresh-database.ts'
import { type Models, startModels } from './start-models.ts'
import { median } from './statistics.ts'
import { against, table } from './table.ts'

interface Load {
  atOnce: number
  runs: number
  /** Times the floor. */
  target: Record<DatabaseKind, number>
}

const loads: Load[] = [
  { atOnce: 1, runs: 5, target: { embedded: 1.05, Postgres: 1.05 } },
  { atOnce: 10, runs: 5, target: { embedded: 1.15, Postgres: 1.15 } },
  { atOnce: 50, runs: 7, target: { embedded: 1.5, Postgres: 1.3 } },
]

const pace = { firstTokenMs: 200, durationMs: 800 }
const rules = rulesInForce(noRules, { HOST: '127.0.0.1', DEBATE_BUDGET_USD: 1, DAILY_BUDGET_USD: 1 })
const nobody = { visitor: null, idempotencyKey: null, scope: 'bench' }

/**
 * The time that debates take from the call of `engine.start` until the last of them has its end in the database, beside
 * the time of the three calls to a model that each has to wait for.
 */
export async function benchDebates(): Promise<string> {
  const models = await startModels(pace.firstTokenMs, pace.durationMs)
  const rows = [
    ['database', 'at once', 'runs', 'floor s', 'median s', 'slowest s', 'times floor', 'target', ''],
  ]
  for (const kind of databaseKinds) rows.push(...(await benchDatabase(kind, models)))
  models.stop()
  return [
    '6 seats, 1.0 s a call (streamed over 0.8 s after 0.2 s), two rounds and a review; Postgres with fsync on.',
    table(rows),
  ].join('\n\n')
}

async function benchDatabase(kind: DatabaseKind, models: Models): Promise<string[][]> {
  const database = await freshDatabase(kind)
  const environment = readEnvironment({
    ...database.variables,
    ...providersAt(models.url),
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    DAILY_BUDGET_USD: '1000',
  })
  const runtime = await startRuntime(environment)
  const rows: string[][] = []
  for (const { atOnce, runs, target } of loads) {
    // The first run of a load is that of a program which has just started, and is not counted.
    await holdDebates(runtime, atOnce)
    const floors: number[] = []
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      floors.push(await floor(models))
      times.push(await holdDebates(runtime, atOnce))
    }
    rows.push([
      kind,
      String(atOnce),
      String(runs),
      median(floors).toFixed(3),
      median(times).toFixed(3),
      Math.max(...times).toFixed(3),
      ...against(median(times) / median(floors), target[kind], 3),
    ])
  }
  await runtime.close()
  await database.destroy()
  return rows
}

/** Seconds that three calls take, one after the other, without the product. */
async function floor(models: Models): Promise<number> {
  const from = performance.now()
  for (let call = 0; call < 3; call++) {
    const schema = { type: 'object', properties: { reasoning: { type: 'string' } } }
    const body = JSON.stringify({ model: 'any', messages: [], response_format: { json_schema: { schema } } })
    const response = await fetch(`${models.url}/openai/v1/chat/completions`, { method: 'POST', body })
    await response.text()
  }
  return (performance.now() - from) / 1_000
}

/** Seconds from the first start to the last end. Throws when a debate did not run as it should. */
async function holdDebates(runtime: Runtime, count: number): Promise<number> {
  const ends = watchEnds(runtime)
  const from = performance.now()
  const started = await Promise.all(
    Array.from({ length: count }, (_, index) => runtime.engine.start(startInput(index), nobody)),
  )
  await Promise.all(started.map(({ id }) => ends.of(id)))
  const seconds = (performance.now() - from) / 1_000
  ends.stop()
  for (const { id } of started) await checkDebate(runtime, id)
  return seconds
}

/** Tells when a debate's last event is in the database, without asking it. */
function watchEnds({ stream }: Runtime) {
  const { settled } = stream
  const ended = new Set<string>()
  const waiting = new Map<string, () => void>()
  stream.settled = (id, events) => {
    settled.call(stream, id, events)
    if (!events.some((event) => event.type === 'debate.finished')) return
    ended.add(id)
    waiting.get(id)?.()
  }
  return {
    of: async (id: string) => {
      if (!ended.has(id)) await new Promise<void>((resolve) => waiting.set(id, resolve))
    },
    stop: () => {
      stream.settled = settled
    },
  }
}

function startInput(number: number): StartInput {
  return startSchema(rules).parse(debateBody(number))
}

async function checkDebate({ store }: Runtime, id: string): Promise<void> {
  const debate = await store.readDebate(id)
  const turns = debate?.rounds.flatMap((round) => round.turns) ?? []
  const course = [debate?.review?.status, ...turns.map(({ status, attempt }) => `${status} ${attempt}`)]
  const expected = ['written', ...Array.from({ length: 12 }, () => 'voted 1')]
  if (course.join() !== expected.join()) throw new Error(`A debate did not run as it should: ${course}`)
}
