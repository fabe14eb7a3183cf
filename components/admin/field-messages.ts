import type { FieldError } from '../../lib/problem.ts'

/**
 * Puts the API's errors beside the fields of a form that they speak of: an error at `seats.2.model` belongs to that field, or
 * else to `seats.2` or `seats`. What fits no field stays in `rest`.
 */
export function fieldMessages(
  fields: readonly string[],
  errors: readonly FieldError[],
): { beside: Record<string, string>; rest: string[] } {
  const beside: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of errors) {
    const field = fields.filter((name) => path === name || path.startsWith(`${name}.`)).sort(longest)[0]
    if (field === undefined) rest.push(path ? `${path}: ${message}` : message)
    else beside[field] ??= message
  }
  return { beside, rest }
}

function longest(one: string, other: string): number {
  return other.length - one.length
}
