import type { Review } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { kerned } from './kerned.ts'
import { OwnerAction } from './owner-action.tsx'
import { QuotingText } from './quoting-text.tsx'
import { SummaryFacts } from './summary-facts.tsx'
import { Minority, Strongest, TurningPoints } from './summary-positions.tsx'
import type { View } from './view.ts'

function RetryReview({ view }: { view: View }) {
  const { debate, isOwner } = view
  if (!isOwner || debate.status !== 'finished') return null
  return (
    <OwnerAction
      path={`/api/v1/debates/${debate.id}/review/retry`}
      label={debateText.actions.retryReview}
      reload={!view.live}
    />
  )
}

function Reviewer({ review }: { review: Review }) {
  const name = review.reviewer?.name ?? ''
  const { writtenBy, writtenBySeat } = debateText.summary
  return <p className="reviewer">{review.satAtTable ? writtenBySeat(name) : writtenBy(name)}</p>
}

function Written({ review, view }: { review: Review; view: View }) {
  return (
    <section className={kerned('summary', review.narrative.join(' '))} aria-labelledby="summary">
      <div className="summary-columns">
        <div className="summary-main">
          <h2 id="summary" {...writtenIn(review.headline ?? '')}>
            <QuotingText text={review.headline ?? debateText.responses.title} view={view} />
          </h2>
          <div className="narrative" {...writtenIn(review.narrative.join(' '))}>
            {review.narrative.map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be equal, and their order never changes.
              <p key={index} {...writtenIn(paragraph)}>
                <QuotingText text={paragraph} view={view} />
              </p>
            ))}
          </div>
          <Reviewer review={review} />
          <Minority review={review} view={view} />
        </div>
        <aside className="summary-side" aria-label={debateText.summary.strongest}>
          <Strongest review={review} view={view} />
        </aside>
      </div>
      <TurningPoints review={review} view={view} />
      <SummaryFacts review={review} view={view} />
    </section>
  )
}

/** What the reviewer wrote; while it writes, that it does; and where nobody answered, so much. */
export function Summary({ view }: { view: View }) {
  const { debate } = view
  const { review } = debate
  if (review?.status === 'written') return <Written review={review} view={view} />
  if (review?.status === 'writing')
    return (
      <section className="summary" aria-labelledby="summary">
        <h2 id="summary">{debateText.summary.writing(review.reviewer?.name ?? '')}</h2>
        <p className="review-draft" aria-hidden="true">
          {review.draft}
        </p>
      </section>
    )
  if (debate.status !== 'finished') return null
  return (
    <section className="summary" aria-labelledby="summary">
      <h2 id="summary">{debateText.summary.noneTitle}</h2>
      <p className="narrative">
        {review?.error?.message} {debateText.summary.noneText}
      </p>
      <RetryReview view={view} />
    </section>
  )
}
