import { memo } from 'react'
import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { Round, Seat, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { ballotText } from './ballot-text.ts'
import { ChosenCard } from './chosen-card.tsx'
import { CitedText } from './cited-text.tsx'
import { optionStyle } from './option-style.ts'
import { turnAnchor } from './places.ts'
import { sourcesOf } from './sources.ts'
import { TurnBody } from './turn-body.tsx'
import { TurnFoot } from './turn-foot.tsx'
import { TurnHead } from './turn-head.tsx'
import type { View } from './view.ts'

interface TurnCardProps {
  turn: Turn
  round: Round
  seat: Seat
  view: View
}

function Card({ turn, round, seat, view }: TurnCardProps) {
  const { debate } = view
  const shown = turn.vote ?? (turn.carried ? seat.standing.ballot : null)
  const frame = {
    id: turnAnchor(round.n, turn),
    className: `card ${optionStyle(debate.options, shown).className} card-${turn.status}`,
    'aria-label': `${view.names.get(seat.n)}: ${ballotText(debate.options, shown)}`,
  }
  const content = (
    <>
      <TurnHead turn={turn} round={round} seat={seat} view={view} />
      {seat.persona && (
        <p className="persona" {...writtenIn(seat.persona)}>
          {debateText.responses.persona}: {seat.persona}
        </p>
      )}
      {turn.gist && (
        <p className="gist" {...writtenIn(turn.gist)}>
          <CitedText text={nameAliases(turn.gist, debate.seats)} sources={sourcesOf(round.n, turn)} />
        </p>
      )}
      <TurnBody turn={turn} round={round} view={view} />
      <TurnFoot turn={turn} round={round} seat={seat} view={view} />
    </>
  )
  if (view.offline) return <article {...frame}>{content}</article>
  return (
    <ChosenCard response={{ seat: seat.n, vote: turn.vote, changedMind: turn.changedMind }} {...frame}>
      {content}
    </ChosenCard>
  )
}

/** Text streams into one card at a time: the others need not be drawn again until the document moves on. */
export const TurnCard = memo(
  Card,
  (before, after) =>
    before.turn === after.turn &&
    before.view.debate.seq === after.view.debate.seq &&
    before.view.isOwner === after.view.isOwner,
)
