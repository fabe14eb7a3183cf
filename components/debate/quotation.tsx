import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { CheckedQuote } from '../../lib/roundtable/debate.ts'
import type { View } from './view.ts'

/** A checked quotation that links to its place, with who said it. */
export function Quotation({ quote, view }: { quote: CheckedQuote; view: View }) {
  return (
    <span className="quotation">
      <a className="quote-link" href={view.places.linkTo(quote)}>
        <q dir="auto">{nameAliases(quote.quote, view.debate.seats)}</q>
      </a>{' '}
      <span className="quotation-author">
        <bdi>{view.names.get(quote.seat)}</bdi>
      </span>
    </span>
  )
}
