import { z } from 'zod'
import type { Debate, Round, Seat, Turn } from '../../roundtable/debate.ts'
import { reviewSchema } from './review-schema.ts'
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
  status,
  stopped,
  time,
  turnError,
  visibility,
} from './shared-schemas.ts'
import { verdictSchema } from './verdict-schema.ts'

const turn = z
  .strictObject({
    seat: count,
    sample: count,
    status: z.enum(['waiting', 'asking', 'retrying', ...outcome.options]),
    vote: ballot.nullable(),
    carried: z.boolean(),
    confidence: z.number().min(0).max(100).nullable(),
    reasoning: z.string().nullable(),
    gist: z.string().nullable(),
    opposingCase: z.string().nullable(),
    changedMind: z.boolean(),
    persuadedBy: credit.nullable(),
    citations: z.array(citation),
    optionOrder: z.array(z.string()),
    ...spent,
    error: turnError.nullable(),
    attempt: count,
    startedAt: time.nullable(),
    retrying: z.strictObject({ reason: z.string(), until: time }).nullable(),
  })
  .meta({ id: 'Turn' }) satisfies z.ZodType<Turn>

const round = z.strictObject({
  n: count,
  openedAt: time,
  closedAt: time.nullable(),
  turns: z.array(turn),
}) satisfies z.ZodType<Round>

const seat = z.strictObject({
  n: count,
  model: modelReference,
  alias: z.string(),
  persona: z.string().nullable(),
  changedMind: z.boolean(),
  standing: z.strictObject({
    ballot: ballot.nullable(),
    round: count.nullable(),
    carried: z.boolean(),
    undecided: z.boolean(),
    outcome: outcome.nullable(),
  }),
}) satisfies z.ZodType<Seat>

export const debateDocumentSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    url: z.url(),
    seq: count,
    status,
    stopped: stopped.nullable(),
    question: z.string(),
    context: z.string().nullable(),
    options: z.array(option),
    mode,
    settings,
    visibility,
    rehearsal: z.boolean(),
    seats: z.array(seat),
    rounds: z.array(round),
    verdict: verdictSchema.nullable(),
    review: reviewSchema.nullable(),
    cost: z.strictObject({
      usd: z.number().nullable(),
      estimated: z.boolean(),
      inputTokens: count,
      outputTokens: count,
    }),
    parent: z.string().nullable(),
    reviewsBefore: spentSchema.nullable(),
    amendments: z.array(z.strictObject({ seat: count, times: count })),
    reopening: z
      .strictObject({ seat: count.nullable(), round: count.nullable(), sample: count.nullable() })
      .nullable(),
    createdAt: time,
    finishedAt: time.nullable(),
  })
  .meta({ id: 'Debate', description: 'A debate as one document.' }) satisfies z.ZodType<Debate>
