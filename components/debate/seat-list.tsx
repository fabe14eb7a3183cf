import { finalCredits } from '../../lib/roundtable/persuasion.ts'
import { debateText } from '../text/debate.ts'
import { OptionMark } from './option-mark.tsx'
import { creditedWords } from './places.ts'
import { QuoteLink } from './quote-link.tsx'
import { seatLook } from './seat-look.ts'
import type { View } from './view.ts'

/** The table's facts as a list: read out always, seen where the drawing has no room for names. */
export function SeatList({ view }: { view: View }) {
  const { debate, names, initials } = view
  const isCrowd = debate.seats.length > 8
  return (
    <ul className={isCrowd ? 'seat-list' : 'sr-only'} aria-label={debateText.table.list}>
      {debate.seats.map((seat) => {
        const look = seatLook(debate, seat)
        return (
          <li key={seat.n}>
            <OptionMark options={debate.options} ballot={look.ballot} />
            <span className="seat-list-initials" aria-hidden="true">
              {initials.get(seat.n)}
            </span>
            <span>
              <bdi>{names.get(seat.n)}</bdi> <bdi className="seat-list-look">{look.long}</bdi>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Who persuaded whom, with the quoted words. */
export function CreditList({ view }: { view: View }) {
  const { debate, names } = view
  const credits = finalCredits(debate)
  if (credits.length === 0) return null
  return (
    <div className="credit-list">
      <h3>{debateText.table.credits}</h3>
      <ul>
        {credits.map((credit) => (
          <li key={credit.to}>
            {debateText.table.credit(names.get(credit.from) ?? '', names.get(credit.to) ?? '')}:{' '}
            <QuoteLink
              quote={creditedWords(debate, credit.round, { seat: credit.from, quote: credit.quote })}
              view={view}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
