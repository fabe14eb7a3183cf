import type { CheckedQuote } from '../../lib/roundtable/debate.ts'
import { QuoteLink } from './quote-link.tsx'
import type { View } from './view.ts'

/** A checked quotation that links to its place, with who said it. */
export function Quotation({ quote, view }: { quote: CheckedQuote; view: View }) {
  return (
    <span className="quotation">
      <QuoteLink quote={quote} view={view} />{' '}
      <span className="quotation-author">
        <bdi>{view.names.get(quote.seat)}</bdi>
      </span>
    </span>
  )
}
