import { seatName } from '../../lib/roundtable/aliases.ts'
import type { ComparedSeat, Comparison } from '../../lib/roundtable/compare-debates.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { ballotText } from '../debate/ballot-text.ts'
import { shorten } from '../debate/format.ts'
import { OptionMark } from '../debate/option-mark.tsx'
import { isUnderWay } from '../debate/view.ts'
import { compareText } from '../text/compare.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'

const text = compareText
const longestPersona = 80

/** How many seats moved, in words. */
function movedWords({ seats }: Comparison): string {
  if (seats.every((seat) => seat.seats.includes(null))) return text.noneInBoth
  const moved = seats.filter(({ course }) => course === 'moved').length
  const compared = moved + seats.filter(({ course }) => course === 'held').length
  if (compared === 0) return text.noneComparable
  return moved === 0 ? text.noneMoved(compared) : text.movedCount(moved, compared)
}

interface ComparedSeatsProps {
  comparison: Comparison
  debates: [Debate, Debate]
}

/** Where each seat stood in either debate; those that moved first. */
export function ComparedSeats({ comparison, debates }: ComparedSeatsProps) {
  return (
    <>
      <p className="mb-3 text-soft">
        {[movedWords(comparison), ...(debates.some(isUnderWay) ? [text.provisional] : [])].join(' ')}
      </p>
      <table className="comparison-table">
        <thead>
          <tr>
            <th scope="col">{text.seat}</th>
            <th scope="col">{text.first}</th>
            <th scope="col">{text.second}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.seats.map((seat) => (
            <tr
              key={seat.seats.map((one) => one?.n).join('-')}
              className={seat.course === 'moved' ? 'seat-moved' : ''}
            >
              <SeatHead seat={seat} debates={debates} />
              <Stand comparison={comparison} seat={seat} side={0} />
              <Stand comparison={comparison} seat={seat} side={1} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function SeatHead({ seat, debates }: { seat: ComparedSeat; debates: [Debate, Debate] }) {
  const { course, persona } = seat
  const side = seat.seats[1] ? 1 : 0
  const sat = seat.seats[side]
  return (
    <th scope="row">
      <bdi>{sat ? seatName(sat, debates[side].seats) : seat.model.name}</bdi>
      {(course === 'moved' || course === 'gone') && (
        <span className="seat-moved-mark">{text.movedMark[course]}</span>
      )}
      {persona && (
        <span className="seat-persona">
          <bdi>{text.persona(shorten(persona, longestPersona))}</bdi>
        </span>
      )}
    </th>
  )
}

interface StandProps {
  comparison: Comparison
  seat: ComparedSeat
  side: 0 | 1
}

function Stand({ comparison: { options }, seat, side }: StandProps) {
  const sat = seat.seats[side]
  if (!sat) return <td className="text-soft">{text.absent}</td>
  const ballot = seat.ballots[side]
  const { outcome } = sat.standing
  const words =
    ballot === null && (outcome === 'refused' || outcome === 'failed')
      ? debateText.seat[outcome]
      : ballotText(options, ballot)
  return (
    <td>
      <OptionMark options={options} ballot={ballot} /> <bdi {...writtenIn(words)}>{words}</bdi>
    </td>
  )
}
