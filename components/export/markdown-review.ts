import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { CheckedQuote, Review } from '../../lib/roundtable/debate.ts'
import { ballotText } from '../debate/ballot-text.ts'
import { heldBy } from '../debate/held-by.ts'
import type { View } from '../debate/view.ts'
import { debateText } from '../text/debate.ts'
import { type Blocks, bulletList } from './blocks.ts'
import { blockMarkdown, inlineMarkdown } from './escape-markdown.ts'

const text = debateText.summary

/** What the reviewer wrote, or that nobody did. */
export function reviewBlocks(view: View): Blocks {
  const { review, status } = view.debate
  if (review?.status === 'written') return writtenBlocks(review, view)
  if (review?.status === 'writing') return [`## ${inlineMarkdown(text.writing(review.reviewer?.name ?? ''))}`]
  if (status !== 'finished') return []
  return [`## ${text.noneTitle}`, `${inlineMarkdown(review?.error?.message ?? '')} ${text.noneText}`.trim()]
}

function writtenBlocks(review: Review, view: View): Blocks {
  const { debate, names } = view
  const named = (words: string) => nameAliases(words, debate.seats)
  const ballot = (id: string) => inlineMarkdown(ballotText(debate.options, id))
  const quoted = (quote: CheckedQuote | null) =>
    quote ? ` — “${inlineMarkdown(named(quote.quote))}” (${inlineMarkdown(names.get(quote.seat) ?? '')})` : ''
  const facts = (title: string, items: string[]) => [
    items.length > 0 && `### ${title}`,
    bulletList(items.map((item) => inlineMarkdown(named(item)))),
  ]
  const reviewer = review.reviewer?.name ?? ''
  return [
    `## ${inlineMarkdown(named(review.headline ?? ''))}`,
    ...review.narrative.map((paragraph) => blockMarkdown(named(paragraph))),
    inlineMarkdown(review.satAtTable ? text.writtenBySeat(reviewer) : text.writtenBy(reviewer)),
    review.minority.length > 0 && `### ${text.minority}`,
    ...review.minority.map(({ option, position, seats }) => {
      const holders = seats.map((seat) => names.get(seat)).join(', ')
      const held = seats.length > 0 ? ` (${heldBy(debate, option, seats)} ${inlineMarkdown(holders)})` : ''
      return `**${ballot(option)}**${held}: ${inlineMarkdown(named(position))}`
    }),
    ...review.strongest.flatMap(({ option, argument, quote }) => [
      `### ${text.strongest} ${ballot(option)}`,
      `${inlineMarkdown(named(argument))}${quoted(quote)}`,
    ]),
    review.turningPoints.length > 0 && `### ${text.turning}`,
    bulletList(review.turningPoints.map((point) => inlineMarkdown(named(point.text)) + quoted(point.quote))),
    ...facts(text.agreed, review.agreedFacts),
    ...facts(text.disputed, review.disputedFacts),
    ...facts(text.settle, review.wouldSettle),
  ]
}
