import { canAmend } from '../../lib/roundtable/amend.ts'
import { isSettled } from '../../lib/roundtable/ballot.ts'
import type { Round, Seat, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { AskedDetails } from './asked-details.tsx'
import { OwnerAction } from './owner-action.tsx'
import { turnAnchor } from './places.ts'
import { turnFigures } from './turn-figures.ts'
import { houseAddress, type View } from './view.ts'

interface TurnFootProps {
  turn: Turn
  round: Round
  seat: Seat
  view: View
}

function SeatAction({ turn, round, view }: TurnFootProps) {
  const { debate, isOwner, live } = view
  if (!isOwner) return null
  const path = `/api/v1/debates/${debate.id}/seats/${turn.seat}`
  if (turn.status === 'asking' || turn.status === 'retrying')
    return <OwnerAction path={`${path}/stop`} label={debateText.actions.stopSeat} reload={!live} />
  const amendable = canAmend(debate, turn.seat)
  if (typeof amendable === 'string' || amendable.round !== round.n || amendable.sample !== turn.sample)
    return null
  return <OwnerAction path={`${path}/retry`} label={debateText.actions.retrySeat} reload={!live} />
}

/** What a seat was asked: unfolded on a page, an address in a file. */
function Asked({ view, path }: { view: View; path: string }) {
  if (!view.offline) return <AskedDetails href={path} />
  return (
    <a className="link" href={houseAddress(view, path)}>
      {debateText.asked.title}
    </a>
  )
}

/** Figures in small soft ink, what the seat was asked, and what its owner may do. */
export function TurnFoot(props: TurnFootProps) {
  const { turn, round, seat, view } = props
  const { debate, names } = view
  const anchor = turnAnchor(round.n, turn)
  return (
    <footer className="card-foot">
      <SeatAction {...props} />
      <p className="figures">
        {turnFigures(turn, debate.rehearsal).map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
        {turn.modelVersion && turn.modelVersion !== seat.model.name && <bdi>{turn.modelVersion}</bdi>}
      </p>
      {isSettled(turn) && (
        <Asked
          view={view}
          path={`/api/v1/debates/${debate.id}/turns/${round.n}/${turn.seat}/${turn.sample}`}
        />
      )}
      <a
        className="card-link"
        href={`#${anchor}`}
        aria-label={debateText.responses.linkLabel(names.get(seat.n) ?? '', round.n)}
      >
        {debateText.responses.link}
      </a>
    </footer>
  )
}
