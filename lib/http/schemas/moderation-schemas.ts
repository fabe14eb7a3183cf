import { z } from 'zod'
import type { ModeratedDebate } from '../../store/moderation-store.ts'
import { listLimit, seatedModel } from './list-parts.ts'
import { status, time, visibility } from './shared-schemas.ts'
import { textField } from './text-field.ts'

export const moderationQuery = z.strictObject({
  query: textField('line', 0, 500).optional(),
  status: status.optional(),
  visibility: visibility.optional(),
  hidden: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  cursor: textField('line', 1, 500).optional(),
  limit: listLimit,
})

export const moderationChange = z
  .strictObject({ hidden: z.boolean() })
  .meta({ id: 'DebateModeration', description: 'Hidden: off Explore, feed and search; its permalink stays.' })

export const moderatedDebateSchema = z
  .strictObject({
    id: z.string(),
    status,
    visibility,
    hidden: z.boolean(),
    createdAt: time,
    finishedAt: time.nullable(),
    cost: z.strictObject({ usd: z.number().nullable(), estimated: z.boolean() }),
    content: z
      .strictObject({
        slug: z.string(),
        question: z.string(),
        mode: z.string(),
        rehearsal: z.boolean(),
        label: z.string().nullable(),
        line: z.string().nullable(),
        seats: z.array(seatedModel),
      })
      .nullable()
      .meta({ description: 'What it is about; null of a private one' }),
  })
  .meta({ id: 'ModeratedDebate' }) satisfies z.ZodType<ModeratedDebate>

export const moderatedListSchema = z.strictObject({
  items: z.array(moderatedDebateSchema),
  nextCursor: z.string().nullable(),
})
