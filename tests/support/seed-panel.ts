export const seedQuestion = 'Should an AI agent have write access to production in a company?'

/** Ids of the default panel's models, in their order. */
export const sixModels = [
  'perplexity/sonar-pro',
  'openai/gpt-5.4',
  'xai/grok-4.1-fast',
  'moonshot/kimi-k2.5',
  'google/gemini-3.1-pro',
  'anthropic/claude-opus-4-6',
]
