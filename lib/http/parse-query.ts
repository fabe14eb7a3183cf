import type { z } from 'zod'
import { Problem } from '../problem.ts'
import { parseFields } from './parse-fields.ts'

/** The query of a request, checked against a strict schema of strings. Throws `Problem` 422 naming each wrong field. */
export function parseQuery<Output>(request: Request, schema: z.ZodType<Output>): Output {
  const fields: Record<string, string> = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(fields, name))
      throw new Problem(422, 'invalid-input', `${name} is given twice.`, {
        errors: [{ path: name, message: 'It is given twice.' }],
      })
    Object.defineProperty(fields, name, { value, enumerable: true })
  }
  return parseFields(schema, fields)
}
