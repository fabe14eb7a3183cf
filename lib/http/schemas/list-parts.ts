import { z } from 'zod'

/** Debates on one page of a list, as a query says it. */
export const listLimit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(100))
  .default(20)

/** Who sits at a table, as lists say it. */
export const seatedModel = z.strictObject({ name: z.string(), maker: z.string() })
