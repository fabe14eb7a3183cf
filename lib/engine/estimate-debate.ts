import type { StartInput } from '../http/debate-input.ts'
import type { Estimate } from './engine.ts'

/** Calls that a debate makes at least and at most, without retries and repairs; the review is one of them. */
export function estimateDebate(input: StartInput): Estimate {
  const blind = input.seats.length * (input.mode === 'poll' ? input.samples : 1)
  const exchange = input.mode === 'debate' ? input.seats.length * input.rounds : 0
  const certain = input.mode === 'debate' && input.debateOn === 'always' ? input.seats.length : 0
  return { calls: { low: blind + certain + 1, high: blind + exchange + 1 }, usd: null, unpricedModels: [] }
}
