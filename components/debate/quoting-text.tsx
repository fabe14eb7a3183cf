import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { CheckedQuote } from '../../lib/roundtable/debate.ts'
import { findQuote } from '../../lib/roundtable/quote.ts'
import type { View } from './view.ts'

interface Piece {
  text: string
  quote: CheckedQuote | null
}

/** A text cut at the checked quotations in it. */
function cutAtQuotes(text: string, quotes: { named: string; quote: CheckedQuote }[]): Piece[] {
  const found = quotes
    .flatMap(({ named, quote }) => {
      const place = findQuote(named, text)
      return place ? [{ ...place, quote }] : []
    })
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const pieces: Piece[] = []
  let position = 0
  for (const { start, end, quote } of found) {
    if (start < position) continue
    pieces.push({ text: text.slice(position, start), quote: null }, { text: text.slice(start, end), quote })
    position = end
  }
  return [...pieces, { text: text.slice(position), quote: null }].filter((piece) => piece.text !== '')
}

/** A reviewer's text with names for aliases, in which every checked quotation links to its place. */
export function QuotingText({ text, view }: { text: string; view: View }) {
  const { debate, places } = view
  const quotes = (debate.review?.quotes ?? []).map((quote) => ({
    quote,
    named: nameAliases(quote.quote, debate.seats),
  }))
  let position = 0
  return cutAtQuotes(nameAliases(text, debate.seats), quotes).map((piece) => {
    position += piece.text.length
    return piece.quote ? (
      <a key={position} className="quote-link" href={places.linkTo(piece.quote)}>
        {piece.text}
      </a>
    ) : (
      <span key={position}>{piece.text}</span>
    )
  })
}
