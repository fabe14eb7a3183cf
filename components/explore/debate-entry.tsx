import type { Mode } from '../../lib/roundtable/debate.ts'
import type { DebateListing } from '../../lib/store/store.ts'
import { day } from '../debate/format.ts'
import { exploreText } from '../text/explore.ts'
import { writtenIn } from '../ui/written-in.ts'
import { EntryQuestion } from './entry-question.tsx'

interface DebateEntryProps {
  debate: DebateListing
  /** Whether to say who may read it; of interest to its owner only. */
  showVisibility: boolean
}

/** A debate in a list, told in the order of its page: of what kind, what was asked, how it ended, and who sat. */
export function DebateEntry({ debate, showVisibility }: DebateEntryProps) {
  const text = exploreText
  const { status } = debate
  const isOpen = status === 'queued' || status === 'running'
  const facts = [
    ...(debate.rehearsal ? [text.scripted] : []),
    text.mode[debate.mode as Mode],
    ...(showVisibility ? [text.visibility[debate.visibility]] : []),
  ]
  return (
    // The whole entry stands on the side on which its question begins.
    <li className="entry" dir={writtenIn(debate.question).dir}>
      <EntryQuestion slug={debate.slug} question={debate.question} />
      <p className="entry-kind">
        <span dir="ltr">
          {facts.join(' · ')} · <time dateTime={debate.createdAt}>{day(debate.createdAt)}</time>
        </span>
      </p>
      <p className={isOpen ? 'entry-open' : debate.line ? 'entry-line' : 'entry-line text-soft'}>
        <span dir="ltr">{isOpen ? text.status[status] : (debate.line ?? text.status[status])}</span>
      </p>
      <p className="entry-seats" dir="ltr">
        {text.seats(debate.seats.map((seat) => seat.name))}
      </p>
    </li>
  )
}
