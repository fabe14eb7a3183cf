import { standing } from '../../lib/roundtable/ballot.ts'
import type { Round, Seat } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'
import { OptionMark } from './option-mark.tsx'
import { TurnCard } from './turn-card.tsx'
import { isUnderWay, type View } from './view.ts'

const text = debateText.responses

function SeatSamples({ seat, round, view }: { seat: Seat; round: Round; view: View }) {
  const { options, rounds } = view.debate
  const turns = round.turns.filter((turn) => turn.seat === seat.n)
  const { ballot, outcome, undecided } = standing(rounds, seat.n)
  const given = turns.filter((turn) => turn.vote === ballot).length
  return (
    <section className="samples" aria-labelledby={`samples-${seat.n}`}>
      <h4 id={`samples-${seat.n}`} className="samples-head">
        <bdi>{view.names.get(seat.n)}</bdi>{' '}
        {outcome && (
          <span className="samples-ballot">
            <OptionMark options={options} ballot={ballot} />{' '}
            <bdi>
              {undecided
                ? text.noneMost
                : text.sampleOrdinal(given, turns.length, ballotText(options, ballot))}
            </bdi>
          </span>
        )}
      </h4>
      <div className="cards">
        {turns.map((turn) => (
          <TurnCard key={turn.sample} turn={turn} round={round} seat={seat} view={view} />
        ))}
      </div>
    </section>
  )
}

/** One round: a card for each seat; where seats are asked several times, a group of cards. */
export function RoundSection({ round, view }: { round: Round; view: View }) {
  const { debate } = view
  const seated = debate.seats.filter((seat) => round.turns.some((turn) => turn.seat === seat.n))
  return (
    <section id={`round-${round.n}`} className="round" aria-labelledby={`round-${round.n}-title`}>
      <h3 id={`round-${round.n}-title`} className="round-title">
        {text.round(round.n)} <span>{round.n === 1 ? text.blind : text.exchange}</span>
      </h3>
      {!round.closedAt && !isUnderWay(debate) && <p className="status-note mb-4">{debateText.notCounted}</p>}
      {!view.offline && <p className="round-empty">{text.noneHere}</p>}
      {debate.settings.samples > 1 ? (
        seated.map((seat) => <SeatSamples key={seat.n} seat={seat} round={round} view={view} />)
      ) : (
        <div className="cards">
          {round.turns.map((turn) => {
            const seat = seated.find(({ n }) => n === turn.seat)
            return seat && <TurnCard key={turn.seat} turn={turn} round={round} seat={seat} view={view} />
          })}
        </div>
      )}
    </section>
  )
}
