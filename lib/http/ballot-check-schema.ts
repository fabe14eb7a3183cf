import { z } from 'zod'
import { startFields } from './schemas/start-fields.ts'
import { textField } from './schemas/text-field.ts'

/**
 * The body of a ballot check: that of a start, but still being written, so that only the question has to be there and
 * options may be too few, empty or alike.
 */
export const ballotCheckBody = z
  .strictObject({
    ...startFields,
    options: z
      .array(textField('line', 0, 200))
      .max(50)
      .optional(),
  })
  .partial({ seats: true })
  .extend({ seats: z.array(z.unknown()).max(50).optional() })
  .meta({ id: 'BallotCheck', description: 'A start that is still being written.' })
