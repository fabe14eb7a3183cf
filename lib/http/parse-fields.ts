import type { z } from 'zod'
import { type FieldError, Problem } from '../problem.ts'

/** A value as the schema reads it. Throws `Problem` 422 that names every wrong field, as in `seats.0.model`. */
export function parseFields<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.flatMap(fieldErrors)
  const first = errors[0]
  const detail = first ? `${first.path || 'The body'}: ${first.message}` : 'The input is not valid.'
  throw new Problem(422, 'invalid-input', detail, { errors })
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'There is no such field.' }))
}
