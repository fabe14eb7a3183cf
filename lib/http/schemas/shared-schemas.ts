import { z } from 'zod'
import type {
  Citation,
  Credit,
  ModelReference,
  Option,
  Settings,
  TurnError,
  Usage,
} from '../../roundtable/debate.ts'
import type { Spent } from '../../roundtable/money.ts'

export const count = z.int().min(0)
export const time = z.iso.datetime()
export const outcome = z.enum(['voted', 'abstained', 'refused', 'failed'])
export const visibility = z.enum(['private', 'unlisted', 'public'])
export const mode = z.enum(['poll', 'debate'])
export const status = z.enum(['queued', 'running', 'finished', 'cancelled', 'failed'])
export const stopped = z.enum(['cancelled', 'budget', 'daily-budget'])

/** An option's id or `abstain`. */
export const ballot = z.string()

export const option = z.strictObject({ id: z.string(), text: z.string() }) satisfies z.ZodType<Option>

export const modelReference = z.strictObject({
  id: z.string(),
  name: z.string(),
  maker: z.string(),
}) satisfies z.ZodType<ModelReference>

export const turnError = z.strictObject({
  code: z.string(),
  message: z.string(),
}) satisfies z.ZodType<TurnError>

export const citation = z.strictObject({ title: z.string(), url: z.string() }) satisfies z.ZodType<Citation>

export const credit = z.strictObject({
  seat: count,
  quote: z.string(),
  verified: z.boolean(),
}) satisfies z.ZodType<Credit>

const usage = z.strictObject({
  inputTokens: count,
  outputTokens: count,
  reasoningTokens: count,
  cachedInputTokens: count,
  searches: count,
}) satisfies z.ZodType<Usage>

export const settings = z.strictObject({
  rounds: count,
  samples: count,
  debateOn: z.enum(['disagreement', 'always']),
  aliases: z.boolean(),
  reviewer: z.string().nullable(),
  budgetUsd: z.number(),
  seed: z.string(),
}) satisfies z.ZodType<Settings>

const taken = {
  usage: usage.nullable(),
  costUsd: z.number().nullable(),
  estimated: z.boolean(),
}

/** What calls took together. */
export const spentSchema = z.strictObject(taken) satisfies z.ZodType<Spent>

/** What a call took; the same for a turn and for the review. */
export const spent = {
  modelVersion: z.string().nullable(),
  ...taken,
  latencyMs: z.number().nullable(),
}
