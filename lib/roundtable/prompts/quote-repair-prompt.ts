import { drawToken, seededRandom } from '../random.ts'
import { nameRedactor } from '../redact-names.ts'
import { cutAt, wellFormed } from '../text.ts'
import type { PromptMessage } from './prompt.ts'
import { escapeWords, fence } from './quarantine.ts'
import { withRequest } from './repair-prompt.ts'

const longestQuotation = 30_000

/**
 * The messages that send a review back once: the same prompt, to which its last message adds the quotations that stand in
 * no statement and the raw review, both as data. Names of models that the prompt does not mention are withheld in them.
 */
export function renderQuoteRepairPrompt(
  messages: readonly PromptMessage[],
  raw: string,
  badQuotes: readonly string[],
  hideNames: readonly string[] = [],
): PromptMessage[] {
  const prompt = messages.map((message) => message.text).join('\n\n')
  const token = drawToken(seededRandom(`${prompt}/${raw}`))
  const redact = nameRedactor(hideNames, prompt)
  const quotes = badQuotes.map((quote) => `- ${redact(escapeWords(quote))}`).join('\n')
  return withRequest(messages, [
    `You have written the review below:\n${fence('answer', token, redact(cutAt(wellFormed(raw), longestQuotation)))}`,
    `These quotations in it stand in no statement word for word:\n${fence('quotations', token, quotes)}`,
    'Give the whole review again as one JSON object in the form asked for. Replace each of these quotations by words that stand in a statement exactly, or say it in your own words without quotation marks.',
  ])
}
