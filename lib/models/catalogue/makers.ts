/** Who trains models, by the name that people read. */
export const makers = {
  anthropic: 'Anthropic',
  alibaba: 'Alibaba',
  cohere: 'Cohere',
  deepseek: 'DeepSeek',
  google: 'Google',
  ibm: 'IBM',
  meta: 'Meta',
  microsoft: 'Microsoft',
  mistral: 'Mistral',
  moonshot: 'Moonshot',
  openai: 'OpenAI',
  perplexity: 'Perplexity',
  rehearsal: 'Rehearsal',
  unknown: 'Local',
  xai: 'xAI',
} as const

export type MakerId = keyof typeof makers
