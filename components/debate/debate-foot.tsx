import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { CostTable } from './cost-table.tsx'
import { duration, money, wholeNumber } from './format.ts'
import type { View } from './view.ts'

const text = debateText.foot

function costWords({ cost, rounds, rehearsal }: Debate): string[] {
  if (rehearsal) return []
  const tokens = text.tokens(wholeNumber(cost.inputTokens + cost.outputTokens))
  if (cost.usd === null) return [text.unpriced, tokens]
  const unpriced = rounds.some(({ turns }) => turns.some((turn) => turn.usage && turn.costUsd === null))
  const notes = [...(cost.estimated ? [text.estimated] : []), ...(unpriced ? [text.partlyUnpriced] : [])]
  return [text.cost(money(cost.usd)) + (notes.length > 0 ? ` (${notes.join(', ')})` : ''), tokens]
}

function quoteWords({ review }: Debate): string[] {
  if (review?.status !== 'written') return []
  const all = review.quotes.length + review.droppedQuotes
  return all > 0 ? [text.quotes(review.quotes.length, all)] : []
}

/** What it cost and how long it took, who reviewed, and how all this is computed. */
export function DebateFoot({ view }: { view: View }) {
  const { debate } = view
  const took = debate.finishedAt ? Date.parse(debate.finishedAt) - Date.parse(debate.createdAt) : null
  const words = [
    ...(debate.rehearsal ? [debateText.rehearsal.title] : []),
    ...costWords(debate),
    ...(took !== null && debate.amendments.length === 0 ? [duration(took)] : []),
    ...quoteWords(debate),
    ...(debate.settings.aliases && debate.mode === 'debate' ? [text.aliases] : []),
  ]
  return (
    <footer className="debate-foot">
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
      <a className="link" href="/method">
        {text.method}
      </a>
      <a className="link" href={`/api/v1/debates/${debate.id}`}>
        {text.document}
      </a>
      <CostTable view={view} />
    </footer>
  )
}
