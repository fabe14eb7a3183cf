import type { Usage } from '../../roundtable/debate.ts'
import type { ChunkUsage } from './chunk-schema.ts'

/**
 * Usage as we count it. Some makers (xAI) leave reasoning out of the completion's tokens; the total tells. A search model
 * that does not count its searches made one if it could, or if it bills one.
 */
export function usageOf(usage: ChunkUsage, searched: boolean): Usage {
  const inputTokens = usage.prompt_tokens ?? 0
  const completionTokens = usage.completion_tokens ?? 0
  const reasoningTokens = usage.completion_tokens_details?.reasoning_tokens ?? 0
  const billed = (usage.cost?.request_cost ?? 0) > 0
  const apart = usage.total_tokens === inputTokens + completionTokens + reasoningTokens
  return {
    inputTokens,
    outputTokens: completionTokens + (apart ? reasoningTokens : 0),
    reasoningTokens,
    cachedInputTokens:
      usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens ?? usage.cached_tokens ?? 0,
    searches: usage.num_search_queries ?? (searched || billed ? 1 : 0),
  }
}
