import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { Round, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { creditedWords } from './places.ts'
import type { View } from './view.ts'

/** What a seat that changed its mind says moved it, and whether that could be checked. */
export function TurnLedger({ turn, round, view }: { turn: Turn; round: Round; view: View }) {
  const text = debateText.responses
  const credit = turn.persuadedBy
  if (!turn.changedMind) return null
  if (!credit) return <p className="ledger">{text.unnamed}</p>
  const name = <bdi>{view.names.get(credit.seat)}</bdi>
  const words = <q dir="auto">{nameAliases(credit.quote, view.debate.seats)}</q>
  return (
    <p className="ledger">
      {text.persuaded} {name}{' '}
      {credit.verified ? (
        <>
          <a className="quote-link" href={view.places.linkTo(creditedWords(view.debate, round.n, credit))}>
            {words}
          </a>{' '}
          <span className="ledger-check">{text.checked}</span>
        </>
      ) : (
        <>
          {words} <span className="ledger-check">{text.unattributed}</span>
        </>
      )}
    </p>
  )
}
