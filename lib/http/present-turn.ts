import type { z } from 'zod'
import type { TurnDetails } from '../store/store.ts'
import type { turnDetailsSchema } from './schemas/answer-schemas.ts'

/** A whole turn without what is meant for our log only: a provider's own error text may name its accounts. */
export function presentTurn(turn: TurnDetails): z.infer<typeof turnDetailsSchema> {
  const tries = turn.tries.map(({ error, ...rest }) => ({
    ...rest,
    error: error && { code: error.code, message: error.message },
  }))
  return { ...turn, tries }
}
