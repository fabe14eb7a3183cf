import type { ComparedSeat, Comparison } from '../../lib/roundtable/compare-debates.ts'
import { ballotText } from '../debate/ballot-text.ts'
import { OptionMark } from '../debate/option-mark.tsx'
import { compareText } from '../text/compare.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'

const text = compareText

/** Where each seat stood in either debate; those that moved first. */
export function ComparedSeats({ comparison }: { comparison: Comparison }) {
  const inBoth = comparison.seats.filter(({ seats }) => !seats.includes(null))
  const moved = inBoth.filter((seat) => seat.moved)
  return (
    <>
      <p className="mb-3 text-soft">
        {inBoth.length === 0
          ? text.noneInBoth
          : moved.length === 0
            ? text.noneMoved(inBoth.length)
            : text.movedCount(moved.length, inBoth.length)}
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
            <tr key={seat.seats.map((one) => one?.n).join('-')} className={seat.moved ? 'seat-moved' : ''}>
              <th scope="row">
                <bdi>{seat.model.name}</bdi>
                {seat.moved && <span className="seat-moved-mark">{text.moved}</span>}
              </th>
              <Stand comparison={comparison} seat={seat} side={0} />
              <Stand comparison={comparison} seat={seat} side={1} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
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
