import { z } from 'zod'
import { listLimit } from './schemas/list-parts.ts'
import { textField } from './schemas/text-field.ts'
import { labels } from './schemas/verdict-schema.ts'

/** The query of a list of debates: strings as they come, with the page's size as a number. */
export const listQuery = z.strictObject({
  query: textField('line', 0, 200).optional(),
  label: z.enum(labels).optional(),
  model: textField('line', 1, 200).optional(),
  mine: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
  cursor: textField('line', 1, 500).optional(),
  limit: listLimit,
})
