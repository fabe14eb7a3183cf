const models = [
  'perplexity/sonar-pro',
  'openai/gpt-5.4',
  'xai/grok-4.1-fast',
  'moonshot/kimi-k2.5',
  'google/gemini-3.1-pro',
  'anthropic/claude-opus-4-6',
]

/** The body of a start that takes two rounds: one seat disagrees. The number tells debates apart at the models. */
export function debateBody(number: number) {
  return {
    question: `[${number}] Should an AI agent have write access to production in a company?`,
    seats: models.map((model) => ({ model })),
    rounds: 1,
  }
}
