import { debateText } from '../text/debate.ts'
import { DebateActions } from './debate-actions.tsx'
import { kindLine } from './kind-line.ts'
import { Question } from './question.tsx'
import { RehearsalNotice } from './rehearsal-notice.tsx'
import { VerdictBlock } from './verdict-block.tsx'
import { houseAddress, type View } from './view.ts'

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
            <a className="link" href={houseAddress(view, `/debates/${debate.parent}`)}>
              {debateText.parent}
            </a>
          </>
        )}
      </p>
      <Question question={debate.question} context={debate.context} />
      <VerdictBlock view={view} />
      <DebateActions view={view} />
    </header>
  )
}
