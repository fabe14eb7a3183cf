import { z } from 'zod'
import { dayOf, daysBetween, daysUpTo } from '../../house/days.ts'
import type { DayUse, FailingConnection, ModelUse, Present, Usage } from '../../house/usage.ts'
import type { Spend } from '../../store/book-store.ts'
import type { Days, DebateSpend } from '../../store/usage-store.ts'
import { count, time } from './shared-schemas.ts'

const day = z.iso
  .date('It has to be a day such as 2026-01-31.')
  .refine((value) => value >= '1970-01-01' && value <= '9000-01-01', 'It has to be a day of our time.')

/** Every day between is told. */
const mostDays = 1_000

export const usageQuery = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['from'],
    message: 'It must not come after the last day.',
  })
  .refine(({ from, to }) => !from || daysBetween(from, to ?? dayOf(Date.now())) <= mostDays, {
    path: ['from'],
    message: `At most ${mostDays.toLocaleString('en')} days can be told at once.`,
  })

/** The days that are told unless others are asked for. */
const usualDays = 30

/** The days that a query asks for. `today` is the last unless it says another. */
export function usageDays({ from, to }: z.infer<typeof usageQuery>, today: string): Days {
  const last = to ?? today
  return from === undefined ? daysUpTo(last, usualDays) : { from, to: last }
}

const taken = {
  calls: count,
  usd: z.number().nullable(),
  estimatedUsd: z.number(),
  reservedUsd: z.number(),
  inputTokens: count,
  outputTokens: count,
}

const spend = z
  .strictObject({ day: z.iso.date(), model: z.string(), connection: z.string(), ...taken })
  .meta({
    id: 'Spend',
    description: 'What a model took over a connection on a day (UTC); USD, null without a price.',
  }) satisfies z.ZodType<Spend>

const dayUse = z.strictObject({ day: z.iso.date(), debates: count, ...taken }).meta({
  id: 'DayUse',
  description: 'Debates asked on a day, and what was spent on it.',
}) satisfies z.ZodType<DayUse>

const modelUse = z.strictObject({ model: z.string(), name: z.string(), debates: count, ...taken }).meta({
  id: 'ModelUse',
  description: 'Debates in which a model sat or reviewed, and what it took.',
}) satisfies z.ZodType<ModelUse>

const debateSpend = z
  .strictObject({
    debate: z.string(),
    slug: z.string().nullable(),
    question: z.string().nullable().meta({ description: 'Null of a private or deleted one' }),
    deleted: z.boolean(),
    calls: count,
    usd: z.number().nullable(),
    estimated: z.boolean(),
  })
  .meta({ id: 'DebateSpend' }) satisfies z.ZodType<DebateSpend>

const present = z
  .strictObject({
    spentUsd: z.number(),
    reservedUsd: z.number(),
    queued: count,
    running: count,
    oldestWaitingSeconds: z.number().min(0),
  })
  .meta({
    id: 'Present',
    description: 'The money of this day (UTC), and debates that wait and run.',
  }) satisfies z.ZodType<Present>

const failing = z
  .strictObject({
    connection: z.string(),
    name: z.string(),
    code: z.enum(['bad-key', 'no-credit', 'key-lost']),
    message: z.string(),
    since: time.nullable(),
    until: time.nullable(),
  })
  .meta({ id: 'FailingConnection' }) satisfies z.ZodType<FailingConnection>

export const usageSchema = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  dailyBudgetUsd: z.number(),
  days: z.array(dayUse).meta({ description: 'Every day, the first one first' }),
  models: z.array(modelUse).meta({ description: 'The dearest first' }),
  debates: z.array(debateSpend).meta({ description: 'The ten that cost most' }),
  now: present,
  failing: z.array(failing),
  items: z.array(spend),
  nextCursor: z.null(),
}) satisfies z.ZodType<Usage>
