import type { Debate } from '../../lib/roundtable/debate.ts'
import { moneyWords } from '../../lib/roundtable/money-words.ts'
import { debateText } from '../text/debate.ts'
import { duration, wholeNumber } from './format.ts'

const text = debateText.foot

/** What a debate cost, how long it took, and how its review and its seats were kept honest. */
export function footWords(debate: Debate): string[] {
  const took = debate.finishedAt ? Date.parse(debate.finishedAt) - Date.parse(debate.createdAt) : null
  return [
    ...(debate.rehearsal ? [debateText.rehearsal.title] : []),
    ...costWords(debate),
    ...(took !== null && debate.amendments.length === 0 ? [duration(took)] : []),
    ...quoteWords(debate),
    ...(debate.settings.aliases && debate.mode === 'debate' ? [text.aliases] : []),
  ]
}

function costWords({ cost, rounds, rehearsal }: Debate): string[] {
  if (rehearsal || rounds.length === 0) return []
  const tokens = text.tokens(wholeNumber(cost.inputTokens + cost.outputTokens))
  if (cost.usd === null) return cost.inputTokens + cost.outputTokens > 0 ? [text.unpriced, tokens] : [tokens]
  const unpriced = rounds.some(({ turns }) => turns.some((turn) => turn.usage && turn.costUsd === null))
  const notes = [...(cost.estimated ? [text.estimated] : []), ...(unpriced ? [text.partlyUnpriced] : [])]
  return [text.cost(moneyWords(cost.usd)) + (notes.length > 0 ? ` (${notes.join(', ')})` : ''), tokens]
}

function quoteWords({ review }: Debate): string[] {
  if (review?.status !== 'written') return []
  const all = review.quotes.length + review.droppedQuotes
  return all > 0 ? [text.quotes(review.quotes.length, all)] : []
}
