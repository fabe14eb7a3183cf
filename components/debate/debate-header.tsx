import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { DebateActions } from './debate-actions.tsx'
import { day } from './format.ts'
import { Question } from './question.tsx'
import { RehearsalNotice } from './rehearsal-notice.tsx'
import { VerdictBlock } from './verdict-block.tsx'
import type { View } from './view.ts'

function kindLine(debate: Debate): string[] {
  const models = new Set(debate.seats.map(({ model }) => model.id)).size
  const seats = debate.seats.length
  return [
    debateText.kind[debate.mode],
    models === seats ? debateText.models(seats) : debateText.seats(seats),
    ...(debate.settings.samples > 1 ? [debateText.samples(debate.settings.samples)] : []),
    ...(debate.rounds.length > 1 ? [debateText.rounds(debate.rounds.length)] : []),
    day(debate.createdAt),
    ...(debate.amendments.length > 0 ? [debateText.amended] : []),
  ]
}

export function DebateHeader({ view }: { view: View }) {
  const { debate } = view
  return (
    <header className="debate-header">
      {debate.rehearsal && <RehearsalNotice />}
      <p className="kind">
        {kindLine(debate).join(' · ')}
        {debate.parent && (
          <>
            {' · '}
            <a className="link" href={`/debates/${debate.parent}`}>
              {debateText.parent}
            </a>
          </>
        )}
      </p>
      <Question question={debate.question} context={debate.context} />
      <VerdictBlock debate={debate} />
      <DebateActions view={view} />
    </header>
  )
}
