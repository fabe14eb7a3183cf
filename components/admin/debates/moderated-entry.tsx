import type { Mode } from '../../../lib/roundtable/debate.ts'
import type { ModeratedDebate } from '../../../lib/store/moderation-store.ts'
import { EntryQuestion } from '../../explore/entry-question.tsx'
import { adminDebatesText } from '../../text/admin-debates.ts'
import { exploreText } from '../../text/explore.ts'
import { Moment } from '../moment.tsx'
import { usd } from '../usage/usd.ts'
import { DebateModeration } from './debate-moderation.tsx'

/** A debate with what its house may see and do. */
export function ModeratedEntry({ debate }: { debate: ModeratedDebate }) {
  const text = adminDebatesText
  const { id, status, visibility, hidden, cost, content } = debate
  const isOpen = status === 'queued' || status === 'running'
  const facts = [
    content && exploreText.mode[content.mode as Mode],
    exploreText.visibility[visibility],
    content?.rehearsal && exploreText.scripted,
    cost.usd !== null && `${cost.estimated ? '≈ ' : ''}${usd(cost.usd)}`,
  ]
  return (
    <li className="grid gap-x-6 gap-y-3 border-t border-line py-5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        {content ? (
          <EntryQuestion slug={content.slug} question={content.question} />
        ) : (
          <h2 className="entry-question text-soft">{text.private}</h2>
        )}
        <p className="mt-0.5">
          <span className={isOpen ? 'text-accent' : undefined}>{content?.line ?? text.statuses[status]}</span>
          {hidden && <span className="badge ms-2">{text.isHidden}</span>}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-[0.88rem] text-soft tabular-nums">
          <Moment at={debate.createdAt} />
          {facts.filter(Boolean).map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
          <span>{text.id(id)}</span>
        </p>
      </div>
      <DebateModeration
        id={id}
        name={content?.question ?? text.id(id)}
        hidden={hidden}
        canHide={content !== null}
        canCancel={isOpen}
      />
    </li>
  )
}
