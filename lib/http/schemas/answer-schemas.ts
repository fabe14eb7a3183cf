import { z } from 'zod'
import type { Estimate, Started } from '../../engine/engine.ts'
import type { Prices } from '../../roundtable/money.ts'
import type { DebateListing } from '../../store/store.ts'
import type { ProblemDocument } from '../problem-document.ts'
import { seatedModel } from './list-parts.ts'
import { citation, count, outcome, spent, status, time, visibility } from './shared-schemas.ts'

export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' }) satisfies z.ZodType<ProblemDocument>

export const estimateSchema = z
  .strictObject({
    calls: z.strictObject({ low: count, high: count }),
    usd: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    unpricedModels: z.array(z.string()),
    fitsUsd: z.number().nullable(),
    assumptions: z.array(z.string()),
  })
  .meta({ id: 'Estimate' }) satisfies z.ZodType<Estimate>

export const startedSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    url: z.url(),
    ownerToken: z.string(),
    estimate: estimateSchema,
  })
  .meta({ id: 'Started' }) satisfies z.ZodType<Started>

const prices = z.strictObject({
  inputPerMillion: z.number(),
  outputPerMillion: z.number(),
  cachedInputPerMillion: z.number().optional(),
  reasoningPerMillion: z.number().optional(),
  perSearch: z.number().optional(),
}) satisfies z.ZodType<Prices>

export const seatableModelSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    maker: z.string(),
    connection: z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['openai', 'anthropic', 'gemini', 'rehearsal']),
    }),
    features: z.strictObject({ structuredOutput: z.boolean(), search: z.boolean(), reasoning: z.boolean() }),
    prices: prices.nullable(),
    contextTokens: count.nullable(),
    rehearsal: z.boolean(),
    available: z.boolean(),
    unavailableReason: z.string().nullable(),
  })
  .meta({ id: 'Model' })

export const modelListSchema = z.strictObject({
  items: z.array(seatableModelSchema),
  nextCursor: z.string().nullable(),
  defaultPanel: z.array(z.string()),
})

const listing = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    question: z.string(),
    mode: z.string(),
    status,
    visibility,
    rehearsal: z.boolean(),
    label: z.string().nullable(),
    line: z.string().nullable(),
    seats: z.array(seatedModel),
    createdAt: time,
    finishedAt: time.nullable(),
  })
  .meta({ id: 'Listing' }) satisfies z.ZodType<DebateListing>

export const debateListSchema = z.strictObject({
  items: z.array(listing),
  nextCursor: z.string().nullable(),
})

const callTry = z.strictObject({
  attempt: count,
  purpose: z.enum(['answer', 'repair', 'quotes']),
  startedAt: time,
  latencyMs: z.number(),
  firstTokenMs: z.number().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
})

const messages = z.array(z.strictObject({ role: z.enum(['system', 'user']), text: z.string() }))

const { modelVersion, usage, costUsd, estimated } = spent

export const turnDetailsSchema = z
  .strictObject({
    round: count,
    seat: count,
    sample: count,
    status: z.enum(['waiting', ...outcome.options]),
    shownSeats: z.array(count),
    model: z.string(),
    wireName: z.string(),
    connection: z.string(),
    messages,
    followUps: z.array(z.strictObject({ purpose: z.enum(['repair', 'quotes']), messages })),
    parameters: z.strictObject({
      temperature: z.number().optional(),
      effort: z.enum(['minimal', 'low', 'medium', 'high']).optional(),
      maxTokens: z.number().optional(),
    }),
    raw: z.array(z.string()),
    tries: z.array(callTry),
    citations: z.array(citation),
    modelVersion,
    usage,
    costUsd,
    estimated,
  })
  .meta({ id: 'TurnDetails', description: 'What a seat was asked, and what came back.' })

export const ballotIssuesSchema = z.strictObject({
  issues: z.array(
    z.strictObject({ code: z.string(), message: z.string(), suggestion: z.string().optional() }),
  ),
})
