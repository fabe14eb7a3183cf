import { randomUUID } from 'node:crypto'
import { systemClock } from './clock.ts'
import type { Environment } from './config/environment.ts'
import { type Tunables, tunables } from './config/tunables.ts'
import { createEngine } from './engine/create-engine.ts'
import { createPlaces } from './engine/places.ts'
import { Treasury } from './engine/treasury.ts'
import { applyPassword } from './house/admin-password.ts'
import { createRules } from './house/create-rules.ts'
import { log } from './log.ts'
import { createMetrics } from './metrics/create-metrics.ts'
import { readHouseState } from './metrics/house-state.ts'
import { createConnectionFaults } from './models/create-connection-faults.ts'
import { createModels } from './models/create-models.ts'
import type { Runtime } from './runtime.ts'
import { createStore } from './store/create-store.ts'
import { createStream } from './stream/create-stream.ts'

/** What tests and benchmarks set otherwise than the house does. */
export interface RuntimeOptions {
  tunables?: Partial<Tunables>
}

/**
 * Opens the database, brings its schema up to date and takes up work. Throws an Error with a sentence for people when
 * the database cannot be had.
 */
export async function startRuntime(environment: Environment, options: RuntimeOptions = {}): Promise<Runtime> {
  const limits = { ...tunables, ...options.tunables }
  const clock = systemClock
  log().level = environment.LOG_LEVEL
  const store = await createStore({ environment })
  await applyPassword({ store, environment })
  const { keepAliveMs, deltaIntervalMs } = limits
  const stream = createStream({ store, instance: randomUUID(), keepAliveMs, deltaIntervalMs })
  const faults = createConnectionFaults({
    store,
    clock,
    logger: log(),
    pauseMs: { first: limits.faultPauseMs, most: limits.faultPauseMostMs },
  })
  const rules = createRules({ store, environment, clock })
  const models = createModels({ environment, clock, store, faults, rules })
  const places = createPlaces({ store, models, faults, tunables: limits, logger: log() })
  const metrics = createMetrics({
    readState: () => readHouseState({ store, engine, stream }),
    ofProcess: environment.METRICS_TOKEN !== null,
  })
  const context = {
    environment,
    store,
    stream,
    models,
    faults,
    places,
    metrics,
    treasury: new Treasury({ rules, store, models }),
    clock,
    random: Math.random,
    tunables: limits,
    logger: log(),
  }
  const engine = createEngine(context)
  await engine.run()
  return {
    environment,
    store,
    rules,
    models,
    faults,
    engine,
    stream,
    metrics,
    close: async () => {
      await Promise.all([engine.stop(limits.shutdownMs), stream.close()])
      await places.close()
      await store.close()
    },
  }
}
