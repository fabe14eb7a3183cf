import type { Round, Seat, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { OptionMark } from './option-mark.tsx'
import { OptionName } from './option-name.tsx'
import { Seconds } from './seconds.tsx'
import { stateWord } from './state-word.ts'
import type { View } from './view.ts'

/** How long a turn has waited or been under way, or until it is tried again. */
function Waited({ turn, round }: { turn: Turn; round: Round }) {
  // A round that is closed was opened long before its seat was asked again.
  if (turn.status === 'waiting' && !round.closedAt) return <Seconds since={round.openedAt} />
  if (turn.retrying) return <Seconds until={turn.retrying.until} />
  return turn.status === 'asking' && turn.startedAt ? <Seconds since={turn.startedAt} /> : null
}

interface TurnHeadProps {
  turn: Turn
  round: Round
  seat: Seat
  view: View
}

/** The vote, who cast it, and how it came about. */
export function TurnHead({ turn, round, seat, view }: TurnHeadProps) {
  const { options, rehearsal } = view.debate
  const running = turn.status === 'asking' || turn.status === 'retrying'
  return (
    <header className="card-head">
      {turn.vote !== null ? (
        <span className={turn.vote === 'abstain' ? 'chip chip-open' : 'chip'}>
          <OptionMark options={options} ballot={turn.vote} />{' '}
          <OptionName options={options} ballot={turn.vote} />
        </span>
      ) : (
        <span className={`chip chip-state ${running ? 'chip-running' : ''}`}>
          {stateWord(turn)}
          {!view.offline && <Waited turn={turn} round={round} />}
        </span>
      )}
      <h4 className="card-name">
        <bdi>{view.names.get(seat.n)}</bdi>
      </h4>
      <span className="card-maker">
        <bdi>{seat.model.maker}</bdi>
      </span>
      {rehearsal && <span className="badge">{debateText.rehearsal.seat}</span>}
      {turn.changedMind && <span className="badge badge-strong">{debateText.responses.changedMind}</span>}
    </header>
  )
}
