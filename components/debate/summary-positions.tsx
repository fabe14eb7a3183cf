import type { Review } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { heldBy } from './held-by.ts'
import { OptionMark } from './option-mark.tsx'
import { OptionName } from './option-name.tsx'
import { Quotation } from './quotation.tsx'
import { QuotingText } from './quoting-text.tsx'
import type { View } from './view.ts'

interface PositionsProps {
  review: Review
  view: View
}

/** The strongest argument for each option that got a vote. */
export function Strongest({ review, view }: PositionsProps) {
  const { options } = view.debate
  if (review.strongest.length === 0) return null
  return (
    <dl className="strongest">
      {review.strongest.map(({ option, argument, quote }) => (
        <div key={option}>
          <dt>
            {debateText.summary.strongest} <OptionMark options={options} ballot={option} />{' '}
            <OptionName options={options} ballot={option} />
          </dt>
          <dd {...writtenIn(argument)}>
            <QuotingText text={argument} view={view} />
            {quote && <Quotation quote={quote} view={view} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Every position that lost, set like the narrative and as wide. */
export function Minority({ review, view }: PositionsProps) {
  const { options } = view.debate
  if (review.minority.length === 0) return null
  return (
    <div className="minority">
      <h3>{debateText.summary.minority}</h3>
      {review.minority.map(({ option, position, seats }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two positions may be equal, and their order never changes.
        <div key={index} className="narrative minority-position">
          <p className="minority-option">
            <OptionMark options={options} ballot={option} /> <OptionName options={options} ballot={option} />
            {seats.length > 0 && (
              <span className="minority-seats">
                {heldBy(view.debate, option, seats)}{' '}
                <bdi>{seats.map((seat) => view.names.get(seat)).join(', ')}</bdi>
              </span>
            )}
          </p>
          <p {...writtenIn(position)}>
            <QuotingText text={position} view={view} />
          </p>
        </div>
      ))}
    </div>
  )
}

/** Where the debate turned. */
export function TurningPoints({ review, view }: PositionsProps) {
  if (review.turningPoints.length === 0) return null
  return (
    <div className="turning-points">
      <h3>{debateText.summary.turning}</h3>
      <ul>
        {review.turningPoints.map(({ text, quote }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be told in equal words, and their order never changes.
          <li key={index} {...writtenIn(text)}>
            <QuotingText text={text} view={view} />
            {quote && <Quotation quote={quote} view={view} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
