import { z } from 'zod'
import type { DebateEvent, Delta, StreamSignal } from '../../roundtable/events.ts'
import { reviewResultSchema } from './review-schema.ts'
import {
  ballot,
  citation,
  count,
  credit,
  mode,
  modelReference,
  option,
  outcome,
  settings,
  spent,
  spentSchema,
  time,
  turnError,
  visibility,
} from './shared-schemas.ts'

const envelope = { seq: count, at: time }
const address = { round: count, seat: count, sample: count }

const start = z.strictObject({
  id: z.string(),
  slug: z.string(),
  url: z.string(),
  question: z.string(),
  context: z.string().nullable(),
  options: z.array(option),
  mode,
  settings,
  visibility,
  rehearsal: z.boolean(),
  seats: z.array(
    z.strictObject({ n: count, model: modelReference, alias: z.string(), persona: z.string().nullable() }),
  ),
  parent: z.string().nullable(),
})

const result = z.strictObject({
  outcome,
  vote: ballot.nullable(),
  confidence: z.number().nullable(),
  reasoning: z.string().nullable(),
  gist: z.string().nullable(),
  opposingCase: z.string().nullable(),
  persuadedBy: credit.nullable(),
  citations: z.array(citation),
  ...spent,
  error: turnError.nullable(),
})

function event<Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...envelope, ...shape })
}

export const eventSchema = z
  .discriminatedUnion('type', [
    event('debate.started', { start }),
    event('round.opened', {
      round: count,
      asks: z.array(z.strictObject({ seat: count, sample: count, optionOrder: z.array(z.string()) })),
    }),
    event('turn.started', address),
    event('turn.retrying', { ...address, attempt: count, reason: z.string(), until: time }),
    event('turn.settled', { ...address, result }),
    event('round.closed', { round: count, stopped: z.enum(['budget', 'daily-budget']).nullable() }),
    event('review.started', {
      attempt: count,
      reviewer: modelReference,
      alias: z.string(),
      satAtTable: z.boolean(),
    }),
    event('review.settled', {
      review: reviewResultSchema.nullable(),
      error: turnError.nullable(),
      wasted: spentSchema.nullish(),
    }),
    event('debate.finished', { status: z.enum(['finished', 'failed']) }),
    event('debate.reopened', { turn: z.strictObject(address).nullable() }),
    event('debate.changed', { visibility }),
    event('debate.cancelled', {}),
    event('debate.deleted', {}),
  ])
  .meta({ id: 'Event', description: 'A durable event of a stream.' }) satisfies z.ZodType<DebateEvent>

const live = { attempt: count, offset: count, text: z.string() }

export const deltaSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('turn.delta'), ...address, ...live }),
    z.strictObject({ type: z.literal('review.delta'), ...live }),
  ])
  .meta({ id: 'Delta', description: 'Live text between durable events.' }) satisfies z.ZodType<Delta>

export const streamSignalSchema = z.strictObject({ type: z.enum(['stream.paused', 'stream.resumed']) }).meta({
  id: 'StreamSignal',
  description: 'The stream waits for the database, or goes on.',
}) satisfies z.ZodType<StreamSignal>
