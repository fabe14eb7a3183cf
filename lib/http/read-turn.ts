import type { z } from 'zod'
import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import { type Caller, readableDebate } from './access.ts'
import { pathNumber } from './path-number.ts'
import { presentTurn } from './present-turn.ts'
import type { turnDetailsSchema } from './schemas/answer-schemas.ts'

/** A whole turn of a debate that the caller may read. Throws `Problem` 404 where there is none. */
export async function readTurn(
  caller: Caller,
  place: { id: string; round: string; seat: string; sample: string },
): Promise<z.infer<typeof turnDetailsSchema>> {
  const [round, seat, sample] = [pathNumber(place.round), pathNumber(place.seat), pathNumber(place.sample)]
  const row = await readableDebate(caller, place.id)
  const turn = await runtime().store.readTurn(row.id, round, seat, sample)
  if (!turn) throw new Problem(404, 'not-found', 'There is no such turn.')
  return presentTurn(turn)
}
