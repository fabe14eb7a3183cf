import type { Environment } from '../../lib/config/environment.ts'
import type { Tunables } from '../../lib/config/tunables.ts'
import type { StartInput } from '../../lib/http/debate-input.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import type { Runtime } from '../../lib/runtime.ts'
import { startRuntime } from '../../lib/start-runtime.ts'
import { eventually } from './eventually.ts'
import { providersAt } from './model-server/providers-at.ts'
import type { Answer } from './model-server/script.ts'
import { type ModelServer, startModelServer } from './model-server/start-model-server.ts'
import { seedQuestion, sixModels } from './seed-panel.ts'
import { createTestDatabase, type DatabaseKind } from './test-database.ts'

/** A whole house with a database of its own, whose models all live on a local server. */
export interface TestHouse {
  runtime: Runtime
  models: ModelServer
  /** Another instance on the same database; Postgres only. */
  another(): Promise<Runtime>
  close(): Promise<void>
}

/** Limits that make faults pass within a test's time. */
const quick: Partial<Tunables> = {
  backoffBaseMs: 20,
  backoffMaxMs: 100,
  faultPauseMs: 0,
  faultPauseMostMs: 0,
}

export interface HouseOptions {
  /** Changes to its environment. */
  environment?: Partial<Environment>
  /** Keys of providers, where they are not the usual ones of tests. */
  keys?: Record<string, string>
  /** What providers list as their models, by provider. */
  lists?: Record<string, unknown>
}

export async function openTestHouse(
  kind: DatabaseKind,
  answer: Answer,
  tunables: Partial<Tunables> = {},
  options: HouseOptions = {},
): Promise<TestHouse> {
  const database = await createTestDatabase(kind)
  const models = await startModelServer({ answer, lists: options.lists })
  const environment = {
    ...database.environment,
    providers: { ...providersAt(models.url), ...options.keys },
    ...options.environment,
  }
  const start = () => startRuntime(environment, { tunables: { ...quick, ...tunables } })
  const runtimes = [await start()]
  const [runtime] = runtimes as [Runtime]
  return {
    runtime,
    models,
    another: async () => {
      const other = await start()
      runtimes.push(other)
      return other
    },
    close: async () => {
      await Promise.all(runtimes.map((one) => one.close()))
      await models.close()
      await database.destroy()
    },
  }
}

/** The body of a start, after parsing, of the seed question to the six models. */
export function startInput(changes: Partial<StartInput> = {}): StartInput {
  return {
    question: seedQuestion,
    context: null,
    options: ['Yes', 'No'],
    mode: 'debate',
    seats: sixModels.map((model) => ({ model, persona: null })),
    rounds: 1,
    samples: 1,
    debateOn: 'disagreement',
    aliases: true,
    reviewer: null,
    visibility: 'unlisted',
    budgetUsd: 1,
    parent: null,
    ...changes,
  }
}

export const nobody = { visitor: null, idempotencyKey: null, scope: 'test' }

/** Starts a debate and waits for its end. */
export async function holdDebate(runtime: Runtime, changes: Partial<StartInput> = {}): Promise<Debate> {
  const { id } = await runtime.engine.start(startInput(changes), nobody)
  return endOf(runtime, id)
}

/** The document of a debate once it is over. */
export async function endOf(runtime: Runtime, id: string, limitMs = 40_000): Promise<Debate> {
  let debate: Debate | null = null
  await eventually(async () => {
    debate = await runtime.store.readDebate(id)
    return debate !== null && !['queued', 'running'].includes((debate as Debate).status)
  }, limitMs)
  return debate as unknown as Debate
}
