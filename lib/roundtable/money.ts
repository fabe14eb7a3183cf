import type { Usage } from './debate.ts'

/** USD; per million tokens but for searches. */
export interface Prices {
  inputPerMillion: number
  outputPerMillion: number
  cachedInputPerMillion?: number
  reasoningPerMillion?: number
  perSearch?: number
}

/** USD that a call cost; null while the model is unpriced, which is never the same as 0. */
export function costOf(usage: Usage, prices: Prices | null): number | null {
  if (!prices) return null
  const freshInput = usage.inputTokens - usage.cachedInputTokens
  const plainOutput = usage.outputTokens - usage.reasoningTokens
  const perMillion =
    freshInput * prices.inputPerMillion +
    usage.cachedInputTokens * (prices.cachedInputPerMillion ?? prices.inputPerMillion) +
    plainOutput * prices.outputPerMillion +
    usage.reasoningTokens * (prices.reasoningPerMillion ?? prices.outputPerMillion)
  return perMillion / 1_000_000 + usage.searches * (prices.perSearch ?? 0)
}

/** The usage of several calls together. */
export function addUsage(first: Usage | null, second: Usage | null): Usage | null {
  if (!first || !second) return first ?? second
  return {
    inputTokens: first.inputTokens + second.inputTokens,
    outputTokens: first.outputTokens + second.outputTokens,
    reasoningTokens: first.reasoningTokens + second.reasoningTokens,
    cachedInputTokens: first.cachedInputTokens + second.cachedInputTokens,
    searches: first.searches + second.searches,
  }
}

/** What calls used and cost together. */
export interface Spent {
  usage: Usage | null
  /** USD; null while the model is unpriced or nothing was answered. */
  costUsd: number | null
  /** Whether part of it is our estimate. */
  estimated: boolean
}

export const nothingSpent: Spent = { usage: null, costUsd: null, estimated: false }

/** Both together; what neither knows stays unknown. */
export function addSpent(first: Spent, second: Spent): Spent {
  return {
    usage: addUsage(first.usage, second.usage),
    costUsd: first.costUsd === null ? second.costUsd : first.costUsd + (second.costUsd ?? 0),
    estimated: first.estimated || second.estimated,
  }
}
