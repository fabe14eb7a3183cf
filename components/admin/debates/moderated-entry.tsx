import type { Mode } from '../../../lib/roundtable/debate.ts'
import type { ModeratedDebate } from '../../../lib/store/moderation-store.ts'
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
    text.visibilities[visibility],
    content?.rehearsal && text.scripted,
    cost.usd !== null && `${cost.estimated ? '≈ ' : ''}${usd(cost.usd)}`,
  ]
  return (
    <li className="grid gap-x-6 gap-y-3 border-t border-line py-5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        {content ? (
          <h2 className="line-clamp-3 font-serif text-[1.25rem] leading-snug" dir="auto">
            <a
              className="decoration-edge decoration-1 underline-offset-4 hover:underline"
              href={`/debates/${encodeURIComponent(content.slug)}`}
            >
              {content.question}
            </a>
          </h2>
        ) : (
          <h2 className="font-serif text-[1.25rem] leading-snug text-soft">{text.private}</h2>
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
