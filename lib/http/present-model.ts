import type { z } from 'zod'
import type { Model } from '../models/models.ts'
import type { seatableModelSchema } from './schemas/answer-schemas.ts'

/** What anybody may know of a model: nothing of how it is reached but the connection's name. */
export function presentModel(model: Model): z.infer<typeof seatableModelSchema> {
  const { id, name, maker, connection, features, prices, contextTokens, rehearsal } = model
  const { available, unavailableReason } = model
  return {
    id,
    name,
    maker,
    connection,
    features,
    prices,
    contextTokens,
    rehearsal,
    available,
    unavailableReason,
  }
}
