import type { AnswerSchema } from './prompt.ts'
import { listOf, orNull, record, text } from './schema-parts.ts'

/** What a reviewer returns; seats, label, winner and numbers are written in by code. */
export function reviewSchema(labels: string[]): AnswerSchema {
  const option = (extra: string[]) => ({ type: 'string', enum: [...labels, ...extra] })
  const statement = orNull(text('The label of the statement quoted from, such as S3.'))
  const quote = orNull(text('Words copied exactly from that statement, at least 4.'))
  const schema = record({
    headline: text('The outcome in one sentence of at most 20 words.'),
    narrative: listOf(
      text('One short paragraph.'),
      'Two to four short paragraphs on how the answers came about.',
    ),
    strongest: listOf(
      record({ option: option([]), argument: text('In one or two sentences.'), statement, quote }),
      'The strongest argument made for each option that got a vote.',
    ),
    turningPoints: listOf(
      record({ text: text('In one sentence.'), statement, quote }),
      'Where the discussion turned; empty when nothing did.',
    ),
    minority: listOf(
      record({
        option: option(['abstain']),
        position: text('As those who hold it would put it, in one to three sentences.'),
      }),
      'Every position that did not prevail.',
    ),
    agreedFacts: listOf(text('One fact.'), 'Facts that nobody disputed.'),
    disputedFacts: listOf(text('One fact.'), 'Facts on which the statements differ.'),
    wouldSettle: listOf(text('One kind of evidence.'), 'What evidence would settle the question.'),
  })
  return { name: 'review', schema }
}
