import type { OfferedModel } from '../models/listing/offered-model.ts'
import { isModelError } from '../models/model-error.ts'
import type { Connection } from '../models/models.ts'
import { Problem } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import { findConnection } from './keep-connections.ts'

type House = Pick<Runtime, 'models'>

/** A model of a connection's own list, and whether the catalogue has it. */
export interface Offer extends OfferedModel {
  known: boolean
}

/** What a connection's own list names. Throws `Problem` 404, 502 when the list cannot be had. */
export async function offeredModels(house: House, id: string): Promise<Offer[]> {
  const connection = await findConnection(house, id)
  const [offered, known] = await Promise.all([listOf(house, connection), knownNames(house, connection)])
  return offered.map((model) => ({ ...model, known: known.has(model.wireName) }))
}

/** A connection's own list. Throws `Problem` 502 when it cannot be had. */
export async function listOf({ models }: House, connection: Connection): Promise<OfferedModel[]> {
  return models.offered(connection).catch((error: unknown) => {
    throw isModelError(error) ? new Problem(502, error.code, error.message) : error
  })
}

/** The names on the wire of a connection's models in the catalogue. */
export async function knownNames({ models }: House, connection: Connection): Promise<Set<string>> {
  const entries = (await models.entries()).filter((entry) => entry.connection.id === connection.id)
  return new Set(entries.map((entry) => entry.wireName))
}
