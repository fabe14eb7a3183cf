/** Where an OpenAI-compatible API differs from OpenAI's own. */
export interface Dialect {
  /** OpenAI's newer models refuse the old name; most others know no other. */
  maxTokens: 'max_tokens' | 'max_completion_tokens'
  /** Mistral answers 422 to `stream_options`, and sends usage without being asked. */
  streamOptions: boolean
}

/** The dialect of the API at a base URL; told by its host. */
export function dialectOf(baseUrl: string): Dialect {
  const host = URL.parse(baseUrl)?.hostname ?? ''
  return {
    maxTokens: host === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens',
    streamOptions: host !== 'api.mistral.ai',
  }
}
