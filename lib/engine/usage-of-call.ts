import type { ModelAnswer, PromptMessage } from '../models/adapter.ts'
import type { Usage } from '../roundtable/debate.ts'
import { addUsage, costOf, type Prices, type Spent } from '../roundtable/money.ts'
import { estimateTokens } from '../roundtable/tokens.ts'

/** What a call's answers used and cost together; tokens are estimated where a provider reported none. */
export function spentOn(messages: PromptMessage[], answers: ModelAnswer[], prices: Prices | null): Spent {
  const estimated = answers.some((answer) => !answer.usage)
  const usage = answers
    .map((answer) => answer.usage ?? estimatedUsage(messages, answer))
    .reduce<Usage | null>((sum, one) => addUsage(sum, one), null)
  return { usage, costUsd: usage && costOf(usage, prices), estimated }
}

function estimatedUsage(messages: PromptMessage[], answer: ModelAnswer): Usage {
  return {
    inputTokens: messages.reduce((sum, message) => sum + estimateTokens(message.text), 0),
    outputTokens: estimateTokens(answer.text),
    reasoningTokens: 0,
    cachedInputTokens: 0,
    searches: 0,
  }
}
