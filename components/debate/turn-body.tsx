import { nameAliases } from '../../lib/roundtable/aliases.ts'
import { isSettled } from '../../lib/roundtable/ballot.ts'
import type { Round, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { Citations } from './citations.tsx'
import { ModelMarkdown } from './markdown.tsx'
import { outcomeSentence } from './outcome-sentence.ts'
import { PlainText } from './plain-text.tsx'
import { sourcesOf } from './sources.ts'
import { TurnLedger } from './turn-ledger.tsx'
import type { View } from './view.ts'

interface TurnBodyProps {
  turn: Turn
  round: Round
  view: View
}

const text = debateText.responses

/** Reasoning, the case against, what persuaded and sources; or what happened instead. */
export function TurnBody({ turn, round, view }: TurnBodyProps) {
  const { debate } = view
  const settled = isSettled(turn)
  const sentence = outcomeSentence(debate, round, turn)
  const sources = sourcesOf(round.n, turn)
  const named = turn.reasoning ? nameAliases(turn.reasoning, debate.seats) : null
  return (
    <>
      {sentence && <p className="card-sentence">{sentence}</p>}
      {named !== null &&
        (settled ? (
          <ModelMarkdown text={named} marks={view.places.marksOf(round.n, turn)} sources={sources} />
        ) : (
          <div className="speaking">
            <PlainText text={named} />
          </div>
        ))}
      {turn.opposingCase && (
        <details className="opposing">
          <summary>{text.opposing}</summary>
          <p {...writtenIn(turn.opposingCase)}>{nameAliases(turn.opposingCase, debate.seats)}</p>
        </details>
      )}
      {settled && <TurnLedger turn={turn} round={round} view={view} />}
      <Citations sources={sources} />
    </>
  )
}
