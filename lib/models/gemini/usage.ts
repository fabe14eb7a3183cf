import type { Usage } from '../../roundtable/debate.ts'
import type { ChunkUsage } from './chunk-schema.ts'

/** Usage as we count it: thoughts are output too, and Google counts them apart. */
export function usageOf(usage: ChunkUsage): Usage {
  const reasoningTokens = usage.thoughtsTokenCount ?? 0
  return {
    inputTokens: usage.promptTokenCount ?? 0,
    outputTokens: (usage.candidatesTokenCount ?? 0) + reasoningTokens,
    reasoningTokens,
    cachedInputTokens: usage.cachedContentTokenCount ?? 0,
    searches: 0,
  }
}
