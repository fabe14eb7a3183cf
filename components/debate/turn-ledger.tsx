import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { Round, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { creditedWords } from './places.ts'
import { QuoteLink } from './quote-link.tsx'
import type { View } from './view.ts'

/** What a seat that changed its mind says moved it, and whether that could be checked. */
export function TurnLedger({ turn, round, view }: { turn: Turn; round: Round; view: View }) {
  const text = debateText.responses
  const credit = turn.persuadedBy
  if (!turn.changedMind) return null
  if (!credit) return <p className="ledger">{text.unnamed}</p>
  const name = <bdi>{view.names.get(credit.seat)}</bdi>
  return (
    <p className="ledger">
      {text.persuaded} {name}{' '}
      {credit.verified ? (
        <>
          <QuoteLink quote={creditedWords(view.debate, round.n, credit)} view={view} />{' '}
          <span className="ledger-check">{text.checked}</span>
        </>
      ) : (
        <>
          <q {...writtenIn(credit.quote)}>{nameAliases(credit.quote, view.debate.seats)}</q>{' '}
          <span className="ledger-check">{text.unattributed}</span>
        </>
      )}
    </p>
  )
}
