import type { Usage } from '../../roundtable/debate.ts'
import type { EventUsage } from './event-schema.ts'

/** Usage told so far with what a later event says of it; counts are of the whole message, so the later one counts. */
export function laterUsage(usage: EventUsage, later: EventUsage | null | undefined): EventUsage {
  const told = Object.entries(later ?? {}).filter(([, value]) => value != null)
  return { ...usage, ...Object.fromEntries(told) }
}

/** Usage as we count it: input read from and written to the cache is input too. */
export function usageOf(usage: EventUsage): Usage {
  const cachedInputTokens = usage.cache_read_input_tokens ?? 0
  return {
    inputTokens: (usage.input_tokens ?? 0) + cachedInputTokens + (usage.cache_creation_input_tokens ?? 0),
    outputTokens: usage.output_tokens ?? 0,
    reasoningTokens: usage.output_tokens_details?.thinking_tokens ?? 0,
    cachedInputTokens,
    searches: usage.server_tool_use?.web_search_requests ?? 0,
  }
}
