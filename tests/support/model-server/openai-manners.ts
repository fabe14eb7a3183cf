import type { Told } from './server-sent-events.ts'

/** What the makers do each in their own way within the same protocol. */
export interface Manners {
  /** Sent before anything else. */
  comment: string
  thinkingField: 'reasoning_content' | 'reasoning'
  usage: Record<string, unknown> | null
  usageInChoice: boolean
  /** Of the chunk that says how it finished: fields beside its choices, and its delta. */
  sources: object
  lastDelta: object
}

/** The manners of the provider that is told of; OpenAI's own where it has none, with Perplexity's sources. */
export function mannersOf({ provider, usage, citations }: Told): Manners {
  const counted = usage && {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    completion_tokens_details: { reasoning_tokens: usage.reasoning },
    prompt_tokens_details: { cached_tokens: usage.cached },
  }
  const common: Manners = {
    comment: '',
    thinkingField: 'reasoning_content',
    usage: counted,
    usageInChoice: false,
    sources:
      citations.length > 0 ? { citations: citations.map(({ url }) => url), search_results: citations } : {},
    lastDelta: {},
  }
  if (!usage || !counted) return common
  switch (provider) {
    case 'xai':
      return { ...common, usage: { ...counted, completion_tokens: usage.output - usage.reasoning } }
    case 'moonshot': {
      const { completion_tokens_details, prompt_tokens_details, ...plain } = counted
      return { ...common, usage: { ...plain, cached_tokens: usage.cached }, usageInChoice: true }
    }
    case 'perplexity':
      return { ...common, usage: { ...counted, search_context_size: 'low', cost: { total_cost: 9 } } }
    case 'openrouter':
      return {
        ...common,
        comment: ': OPENROUTER PROCESSING\n\n',
        thinkingField: 'reasoning',
        usage: { ...counted, cost: 9, is_byok: false },
        sources: {},
        lastDelta: { annotations: citations.map((url_citation) => ({ type: 'url_citation', url_citation })) },
      }
    default:
      return common
  }
}
