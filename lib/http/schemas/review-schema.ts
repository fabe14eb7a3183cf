import { z } from 'zod'
import type { CheckedQuote, Review } from '../../roundtable/debate.ts'
import type { ReviewResult } from '../../roundtable/events.ts'
import { ballot, count, modelReference, spent, turnError } from './shared-schemas.ts'

const checkedQuote = z.strictObject({
  quote: z.string(),
  seat: count,
  round: count,
}) satisfies z.ZodType<CheckedQuote>

const written = {
  headline: z.string().nullable(),
  narrative: z.array(z.string()),
  strongest: z.array(
    z.strictObject({ option: z.string(), argument: z.string(), quote: checkedQuote.nullable() }),
  ),
  turningPoints: z.array(z.strictObject({ text: z.string(), quote: checkedQuote.nullable() })),
  minority: z.array(z.strictObject({ option: ballot, position: z.string(), seats: z.array(count) })),
  agreedFacts: z.array(z.string()),
  disputedFacts: z.array(z.string()),
  wouldSettle: z.array(z.string()),
  quotes: z.array(checkedQuote),
  droppedQuotes: count,
  ...spent,
  error: turnError.nullable(),
}

export const reviewResultSchema = z.strictObject(written) satisfies z.ZodType<ReviewResult>

export const reviewSchema = z
  .strictObject({
    status: z.enum(['writing', 'written', 'failed']),
    reviewer: modelReference.nullable(),
    alias: z.string().nullable(),
    satAtTable: z.boolean(),
    attempt: count,
    draft: z.string(),
    ...written,
  })
  .meta({
    id: 'Review',
    description: 'What the reviewer wrote, its quotations checked.',
  }) satisfies z.ZodType<Review>
