import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { HouseState } from './house-state.ts'
import type { Metrics } from './metrics.ts'
import { stateRegistry } from './state-registry.ts'

/** Seconds. A first word takes moments or, with reasoning models, minutes; no turn takes longer than its limit. */
const callBuckets = [0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300]
const firstTokenBuckets = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 45, 120]

export interface MetricsOptions {
  readState: () => Promise<HouseState>
  /** Whether memory, processor time, event loop and the like are watched too, which has a price of its own. */
  ofProcess: boolean
}

/** The counts of one instance, from nothing on, in a registry of its own. */
export function createMetrics({ readState, ofProcess }: MetricsOptions): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (ofProcess) collectDefaultMetrics({ register: registry })
  const turns = new Counter({
    name: 'roundtable_turns_total',
    help: 'Turns that settled, by model and outcome.',
    labelNames: ['model', 'outcome'],
    registers,
  })
  const tries = new Counter({
    name: 'roundtable_call_tries_total',
    help: 'Requests to models, by model and error code; ok where they were answered.',
    labelNames: ['model', 'code'],
    registers,
  })
  const calls = new Histogram({
    name: 'roundtable_call_seconds',
    help: 'How long models took to answer in full, by model.',
    labelNames: ['model'],
    buckets: callBuckets,
    registers,
  })
  const firstTokens = new Histogram({
    name: 'roundtable_first_token_seconds',
    help: 'How long models took to begin their answer, by model.',
    labelNames: ['model'],
    buckets: firstTokenBuckets,
    registers,
  })
  return {
    countCall: ({ model, latencyMs, firstTokenMs, error }) => {
      tries.inc({ model, code: error ?? 'ok' })
      if (error === null) calls.observe({ model }, latencyMs / 1_000)
      if (firstTokenMs !== null) firstTokens.observe({ model }, firstTokenMs / 1_000)
    },
    countTurn: (model, outcome) => turns.inc({ model, outcome }),
    expose: async () => {
      const [state, counted] = await Promise.all([readState(), registry.metrics()])
      return `${await stateRegistry(state).metrics()}\n${counted}`
    },
  }
}
