import type { Debate } from '../../lib/roundtable/debate.ts'
import { askText } from '../text/ask.ts'
import { writtenIn } from '../ui/written-in.ts'

/** Which debate a new one goes back to; null where it cannot be read. */
export function AskedAgain({ parent }: { parent: Pick<Debate, 'slug' | 'question'> | null }) {
  const text = askText.again
  if (!parent) return <p className="mb-6 text-soft">{text.missing}</p>
  return (
    <p className="mb-6 text-soft">
      {text.note}{' '}
      <a className="link" href={`/debates/${encodeURIComponent(parent.slug)}`}>
        <bdi {...writtenIn(parent.question)}>{parent.question}</bdi>
      </a>
    </p>
  )
}
