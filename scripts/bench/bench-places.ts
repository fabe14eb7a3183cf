import { readEnvironment } from '../../lib/config/environment.ts'
import { auditNote } from '../../lib/house/audit.ts'
import { noRules, rulesInForce } from '../../lib/house/house-rules.ts'
import type { StartInput } from '../../lib/http/debate-input.ts'
import { startSchema } from '../../lib/http/debate-schema.ts'
import type { Runtime } from '../../lib/runtime.ts'
import { startRuntime } from '../../lib/start-runtime.ts'
import { freshDatabase } from './fresh-database.ts'
import { startModels } from './start-models.ts'
import { against, table } from './table.ts'

const pace = { firstTokenMs: 400, durationMs: 100 }
const callSeconds = (pace.firstTokenMs + pace.durationMs) / 1_000
const atOnce = 3
const polls = 10
const seats = 6
const model = 'gateway/one'
const rules = rulesInForce(noRules, { HOST: '127.0.0.1', DEBATE_BUDGET_USD: 1, DAILY_BUDGET_USD: 1 })
const nobody = { visitor: null, idempotencyKey: null, scope: 'bench' }

/** The time that two instances take for polls over a connection that allows three calls at once, beside the least. */
export async function benchPlaces(): Promise<string> {
  const models = await startModels(pace.firstTokenMs, pace.durationMs)
  const database = await freshDatabase('Postgres')
  const environment = readEnvironment({ ...database.variables, NODE_ENV: 'production', LOG_LEVEL: 'error' })
  const first = await startRuntime(environment)
  const instances = [first, await startRuntime(environment)]
  await addModel(first, `${models.url}/gateway/v1`)
  const from = performance.now()
  const started = await Promise.all(
    Array.from({ length: polls }, (_, index) => instances[index % 2]?.engine.start(poll(), nobody)),
  )
  await Promise.all(started.map((one) => ended(first, one?.id ?? '')))
  const seconds = (performance.now() - from) / 1_000
  const calls = polls * (seats + 1)
  const floor = Math.ceil(calls / atOnce) * callSeconds
  await Promise.all(instances.map((runtime) => runtime.close()))
  await database.destroy()
  models.stop()
  const head = ['instances', 'at once', 'calls', 'floor s', 'took s', 'times floor', 'target', '']
  const row = ['2', String(atOnce), String(calls), floor.toFixed(2), seconds.toFixed(2)]
  return [
    `${polls} polls of ${seats} seats and a review each, ${callSeconds} s a call, all over one connection; one Postgres.`,
    table([head, [...row, ...against(seconds / floor, 1.15, 3)]]),
  ].join('\n\n')
}

async function addModel({ store }: Runtime, baseUrl: string): Promise<void> {
  const connection = {
    ...{ id: 'gateway', kind: 'openai' as const, name: 'Gateway', baseUrl, apiKey: 'bench-gateway-key' },
    maxConcurrent: atOnce,
    requestsPerMinute: null,
  }
  await store.catalogue.saveConnection(connection, auditNote('token', 'connection.added', connection.id))
  const entry = {
    ...{ id: model, connection: 'gateway', wireName: 'one', name: 'One', maker: 'Maker' },
    ...{ parameters: {}, enabled: true, position: null, prices: null, listedPrices: null },
    features: { structuredOutput: true, search: false, reasoning: false },
    contextTokens: null,
  }
  await store.catalogue.changeModels(() => [entry], auditNote('token', 'model.added', model))
}

function poll(): StartInput {
  const body = {
    question: 'Is it so?',
    mode: 'poll',
    seats: Array.from({ length: seats }, () => ({ model })),
  }
  return startSchema(rules).parse(body)
}

/** Waits for a debate's end in the database. Throws when it did not end with all seats' votes and a review. */
async function ended({ store }: Runtime, id: string): Promise<void> {
  for (;;) {
    const debate = await store.readDebate(id)
    if (debate?.status === 'finished') {
      if (debate.verdict?.voters === seats && debate.review?.status === 'written') return
      throw new Error(`A poll did not run as it should: ${debate.verdict?.line}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
