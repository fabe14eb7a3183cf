import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { CheckedQuote } from '../../lib/roundtable/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import type { View } from './view.ts'

/** Quoted words with names for aliases, as a link to where they stand. */
export function QuoteLink({ quote, view }: { quote: CheckedQuote; view: View }) {
  return (
    <q {...writtenIn(quote.quote)}>
      <a className="quote-link" href={view.places.linkTo(quote)}>
        {nameAliases(quote.quote, view.debate.seats)}
      </a>
    </q>
  )
}
