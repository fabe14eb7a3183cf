import { nameAliases } from '../../lib/roundtable/aliases.ts'
import { isSettled, ownBallots } from '../../lib/roundtable/ballot.ts'
import type { Round, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'
import { Citations } from './citations.tsx'
import { ModelMarkdown } from './markdown.tsx'
import { PlainText } from './plain-text.tsx'
import { TurnLedger } from './turn-ledger.tsx'
import type { View } from './view.ts'

interface TurnBodyProps {
  turn: Turn
  round: Round
  view: View
}

const text = debateText.responses

/** What is said of a turn that gave no statement. */
function outcomeSentence({ turn, round, view }: TurnBodyProps): string | null {
  const { debate } = view
  if (turn.status === 'waiting') return text.waiting
  if (turn.status === 'retrying') return turn.retrying ? text.retryingBecause(turn.retrying.reason) : null
  if (turn.status !== 'failed' && turn.status !== 'refused') return null
  const earlier = ownBallots(
    debate.rounds.filter(({ n }) => n < round.n),
    turn.seat,
  ).at(-1)
  const stands =
    earlier && turn.carried ? text.carried(ballotText(debate.options, earlier.ballot)) : text.noCarried
  return `${turn.error?.message ?? ''} ${stands}`.trim()
}

/** Reasoning, the case against, what persuaded and sources; or what happened instead. */
export function TurnBody(props: TurnBodyProps) {
  const { turn, round, view } = props
  const { debate } = view
  const settled = isSettled(turn)
  const sentence = outcomeSentence(props)
  const named = turn.reasoning ? nameAliases(turn.reasoning, debate.seats) : null
  return (
    <>
      {sentence && <p className="card-sentence">{sentence}</p>}
      {named !== null &&
        (settled ? (
          <ModelMarkdown text={named} marks={view.places.marksOf(round.n, turn)} />
        ) : (
          <div className="speaking">
            <PlainText text={named} />
          </div>
        ))}
      {turn.opposingCase && (
        <details className="opposing">
          <summary>{text.opposing}</summary>
          <p dir="auto">{nameAliases(turn.opposingCase, debate.seats)}</p>
        </details>
      )}
      {settled && <TurnLedger turn={turn} round={round} view={view} />}
      <Citations citations={turn.citations} />
    </>
  )
}
