import { z } from 'zod'
import { textField } from './text-field.ts'

/** Models on one page of a list. */
export const pageLimit = z
  .string()
  .regex(/^\d{1,3}$/, 'It has to be a number from 1 to 500.')
  .transform(Number)
  .pipe(z.int().min(1).max(500))

/** The query of the models that may be seated; all of them without a limit. */
export const seatableQuery = z.strictObject({
  query: textField('line', 0, 200).optional(),
  connection: textField('line', 1, 60).optional(),
  cursor: textField('line', 1, 200).optional(),
  limit: pageLimit.optional(),
})
