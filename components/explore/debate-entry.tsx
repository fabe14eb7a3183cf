import type { Mode } from '../../lib/roundtable/debate.ts'
import type { DebateListing } from '../../lib/store/store.ts'
import { exploreText } from '../text/explore.ts'
import { writtenIn } from '../ui/written-in.ts'

interface DebateEntryProps {
  debate: DebateListing
  /** Whether to say who may read it; of interest to its owner only. */
  showVisibility: boolean
}

export function DebateEntry({ debate, showVisibility }: DebateEntryProps) {
  const text = exploreText
  const open = debate.status === 'queued' || debate.status === 'running'
  const facts = [
    text.mode[debate.mode as Mode],
    debate.rehearsal && text.scripted,
    showVisibility && text.visibility[debate.visibility],
  ]
  return (
    <li className="border-t border-line py-5">
      <h2 className="line-clamp-3 font-serif text-[1.35rem] leading-snug" {...writtenIn(debate.question)}>
        <a
          className="decoration-edge decoration-1 underline-offset-4 hover:underline"
          href={`/debates/${encodeURIComponent(debate.slug)}`}
        >
          {debate.question}
        </a>
      </h2>
      <p className="mt-1">
        {open && (
          <span
            className="me-2 inline-block size-2 rounded-full bg-accent motion-safe:animate-pulse"
            aria-hidden="true"
          />
        )}
        <span className={open ? 'text-accent' : 'font-medium'}>
          {open ? text.status[debate.status] : (debate.line ?? text.status[debate.status])}
        </span>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-[0.88rem] text-soft">
        <time dateTime={debate.createdAt}>{text.date(debate.createdAt)}</time>
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
        <span className="min-w-0 max-w-full truncate">
          {text.seats(debate.seats.map((seat) => seat.name))}
        </span>
      </p>
    </li>
  )
}
