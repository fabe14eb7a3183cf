import { type FieldError, Problem } from '../problem.ts'
import type { Runtime } from '../runtime.ts'

/** Throws `Problem` 422 that names every path whose model is not in the catalogue. */
export async function refuseUnknownModels(
  { models }: Pick<Runtime, 'models'>,
  named: { path: string; model: string }[],
): Promise<void> {
  if (named.length === 0) return
  const known = new Set((await models.entries()).map(({ id }) => id))
  const errors: FieldError[] = named
    .filter(({ model }) => !known.has(model))
    .map(({ path, model }) => ({ path, message: `There is no model “${model}”.` }))
  const [first] = errors
  if (first) throw new Problem(422, 'invalid-input', `${first.path}: ${first.message}`, { errors })
}

/** The models of seats, each with its path below the given one. */
export function modelsOfSeats(path: string, seats: readonly { model: string }[]) {
  return seats.map(({ model }, index) => ({ path: `${path}.${index}.model`, model }))
}
