import { Problem } from '../problem.ts'

/** A number of a path, as in `…/seats/3`: 0 to 999. Throws `Problem` 404 for anything else. */
export function pathNumber(value: string): number {
  if (!/^(0|[1-9]\d{0,2})$/.test(value)) throw new Problem(404, 'not-found', 'There is nothing here.')
  return Number(value)
}
