/** The six seats, and the providers that their models are reached through. */
export const seats = [
  { model: 'perplexity/sonar-pro', provider: 'perplexity' },
  { model: 'openai/gpt-5.4', provider: 'openai' },
  { model: 'xai/grok-4.1-fast', provider: 'xai' },
  { model: 'moonshot/kimi-k2.5', provider: 'moonshot' },
  { model: 'google/gemini-3.1-pro', provider: 'gemini' },
  { model: 'anthropic/claude-opus-4-6', provider: 'anthropic' },
]

/** The body of a start that takes two rounds: one seat disagrees. The number tells debates apart at the models. */
export function debateBody(number: number) {
  return {
    question: `[${number}] Should an AI agent have write access to production in a company?`,
    seats: seats.map(({ model }) => ({ model })),
    rounds: 1,
  }
}
