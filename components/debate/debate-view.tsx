import type { ReactNode } from 'react'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { DebateFoot } from './debate-foot.tsx'
import { DebateHeader } from './debate-header.tsx'
import { Responses } from './responses.tsx'
import { CreditList, SeatList } from './seat-list.tsx'
import { Summary } from './summary.tsx'
import { TableDrawing } from './table-drawing.tsx'
import { viewOf } from './view.ts'
import { VoteFlow } from './vote-flow.tsx'
import { VoteTally } from './vote-tally.tsx'

interface DebateViewProps {
  debate: Debate
  isOwner: boolean
  live: boolean
  /** Stands by the verdict's place on a page that follows its debate. */
  endNotice?: ReactNode
  /** Whether the page is a file of its own. */
  offline?: boolean
}

/** The page of a debate, drawn from its document alone: on the server when it is over, in the browser while it runs. */
export function DebateView(props: DebateViewProps) {
  const view = viewOf(props)
  const { debate } = view
  return (
    <article className={`debate page ${view.live ? 'debate-live' : ''}`}>
      <DebateHeader view={view} />
      <div className="hero">
        <div className="hero-table">
          <TableDrawing view={view} />
        </div>
        <div className="hero-side">
          <VoteTally debate={debate} />
          <VoteFlow view={view} />
        </div>
        <div className="hero-lists">
          <SeatList view={view} />
          <CreditList view={view} />
        </div>
      </div>
      <Summary view={view} />
      <Responses view={view} />
      <DebateFoot view={view} />
    </article>
  )
}
