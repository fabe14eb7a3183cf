import type { Review } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { QuotingText } from './quoting-text.tsx'
import type { View } from './view.ts'

/** What the table agreed on, what it disputed, and what would settle it, side by side. */
export function SummaryFacts({ review, view }: { review: Review; view: View }) {
  const text = debateText.summary
  const lists = [
    { title: text.agreed, items: review.agreedFacts },
    { title: text.disputed, items: review.disputedFacts },
    { title: text.settle, items: review.wouldSettle },
  ].filter(({ items }) => items.length > 0)
  if (lists.length === 0) return null
  return (
    <div className="facts">
      {lists.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two items may be equal, and their order never changes.
              <li key={index} {...writtenIn(item)}>
                <QuotingText text={item} view={view} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
