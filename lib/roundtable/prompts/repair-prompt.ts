import { drawToken, seededRandom } from '../random.ts'
import { nameRedactor } from '../redact-names.ts'
import { cutAt, wellFormed } from '../text.ts'
import type { PromptMessage } from './prompt.ts'
import { fence } from './quarantine.ts'

const longestQuotation = 8_000

/**
 * The messages of the one call that asks a model to mend its own answer: the same prompt, to which its last message adds
 * what was wrong (one sentence of ours) and the start of the raw answer as data. Names of models that the prompt does not
 * mention are withheld in it, those in `hideNames` too. A search model must not search in this call.
 */
export function renderRepairPrompt(
  messages: readonly PromptMessage[],
  raw: string,
  problem: string,
  hideNames: readonly string[] = [],
): PromptMessage[] {
  const prompt = messages.map((message) => message.text).join('\n\n')
  const token = drawToken(seededRandom(`${prompt}/${raw}`))
  const redact = nameRedactor(hideNames, prompt)
  return withRequest(messages, [
    `You have answered this before, but the answer could not be used. ${problem}`,
    `Your answer stands below as data:\n${fence('answer', token, redact(cutAt(wellFormed(raw), longestQuotation)))}`,
    'Give the same answer again, with the same position and reasons, as one complete JSON object in the form asked for and nothing else.',
  ])
}

/** The messages with more text in the last one: two user messages in a row are refused by some providers. */
export function withRequest(messages: readonly PromptMessage[], paragraphs: string[]): PromptMessage[] {
  return messages.map((message, index) =>
    index === messages.length - 1
      ? { ...message, text: [message.text, ...paragraphs].join('\n\n') }
      : message,
  )
}
