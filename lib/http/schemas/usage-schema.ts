import { z } from 'zod'
import type { Spend } from '../../store/book-store.ts'
import { count } from './shared-schemas.ts'

const day = z.iso
  .date('It has to be a day such as 2026-01-31.')
  .refine((value) => value >= '1970-01-01' && value <= '9000-01-01', 'It has to be a day of our time.')

export const usageQuery = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['from'],
    message: 'It must not come after the last day.',
  })

const spend = z
  .strictObject({
    day: z.iso.date(),
    model: z.string(),
    connection: z.string(),
    calls: count,
    usd: z.number().nullable(),
    estimatedUsd: z.number(),
    reservedUsd: z.number(),
    inputTokens: count,
    outputTokens: count,
  })
  .meta({
    id: 'Spend',
    description: 'What a model took over a connection on a day (UTC); USD, null without a price.',
  }) satisfies z.ZodType<Spend>

export const usageSchema = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  dailyBudgetUsd: z.number(),
  items: z.array(spend),
  nextCursor: z.null(),
})
