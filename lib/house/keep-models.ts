import { makerOf } from '../models/catalogue/maker-of.ts'
import { guessFeatures } from '../models/listing/guess-features.ts'
import type { CatalogueEntry, Connection, ModelFeatures } from '../models/models.ts'
import { Problem, wrongField } from '../problem.ts'
import type { Prices } from '../roundtable/money.ts'
import type { Runtime } from '../runtime.ts'
import type { Actor } from '../store/audit-store.ts'
import type { OwnModel, StoredModel } from '../store/catalogue-store.ts'
import { auditNote } from './audit.ts'
import { findConnection } from './keep-connections.ts'
import { knownNames, listOf } from './offered-models.ts'

type House = Pick<Runtime, 'store' | 'models'>

/** What an admin says of a model; what is not named stays, or is guessed for a new one. */
export interface ModelChange {
  name?: string
  maker?: string
  features?: ModelFeatures
  parameters?: OwnModel['parameters']
  enabled?: boolean
  position?: number | null
  /** Null: back to those of the price list. */
  prices?: Prices | null
  /** Null: unknown; of a built-in one back to what the product says. */
  contextTokens?: number | null
}

export interface NewModel extends ModelChange {
  connection: string
  wireName: string
}

/** Adds a model by hand; its id. Throws `Problem` 422 for an unknown connection or a model that is there already. */
export async function addModel(house: House, input: NewModel, by: Actor): Promise<string> {
  const { connection: id, wireName, ...change } = input
  const connection = (await house.models.connections()).find((one) => one.id === id)
  if (!connection || connection.kind === 'rehearsal')
    throw wrongField('connection', 'There is no such connection.')
  const known = await knownNames(house, connection)
  const taken = () => wrongField('wireName', 'This connection has this model already.')
  if (known.has(wireName)) throw taken()
  const model = {
    ...newModel(connection, wireName),
    name: wireName,
    maker: makerOf(connection, wireName),
    features: guessFeatures(connection, wireName),
  }
  const note = auditNote(by, 'model.added', model.id, input)
  await house.store.catalogue.changeModels((stored) => {
    if (stored.some(({ id }) => id === model.id)) throw taken()
    return [{ ...model, ...change }]
  }, note)
  return model.id
}

/**
 * Changes a model: an admin's own, or a built-in one by a row beside it, which holds what was changed and nothing else: the
 * rest goes on following the product. Throws `Problem` 404.
 */
export async function changeModel(house: House, id: string, change: ModelChange, by: Actor): Promise<void> {
  const entry = await findEntry(house, id)
  const note = auditNote(by, 'model.changed', id, change)
  await house.store.catalogue.changeModels((stored) => {
    const before = stored.find((model) => model.id === id)
    // Somebody has removed it in this moment.
    if (!before && !entry.builtIn) throw noSuchModel()
    return [{ ...(before ?? unchanged(entry)), ...change }]
  }, note)
}

/** Removes an admin's model; of a built-in one, what was changed. Throws `Problem` 404, 409 where nothing was. */
export async function removeModel(house: House, id: string, by: Actor): Promise<void> {
  const entry = await findEntry(house, id)
  const deleted = await house.store.catalogue.deleteModel(id, auditNote(by, 'model.removed', id))
  if (!deleted && entry.builtIn)
    throw new Problem(409, 'built-in', `${entry.name} comes with the product; it can be switched off.`)
}

/**
 * Puts these models before all others, in this order; the others stand as the catalogue has them. Throws `Problem` 422 for an
 * unknown one.
 */
export async function orderModels(house: House, ids: string[], by: Actor): Promise<void> {
  const known = new Map((await house.models.entries()).map((entry) => [entry.id, unchanged(entry)]))
  await house.store.catalogue.changeModels(
    (stored) => {
      const placed = ids.map((id, position) => {
        const model = stored.find((one) => one.id === id) ?? known.get(id)
        if (!model || !known.has(id)) throw wrongField(`models.${position}`, 'There is no such model.')
        return { ...model, position }
      })
      const others = stored.filter(({ id, position }) => position !== null && !ids.includes(id))
      return [...placed, ...others.map((model) => ({ ...model, position: null }))]
    },
    auditNote(by, 'models.ordered', null, { models: ids }),
  )
}

export interface Imported {
  /** Ids of models that are new. */
  added: string[]
  /** How many of the list were known before. */
  known: number
}

/**
 * Adds the models of a connection's own list, all or those named. Throws `Problem` 404, 422 for a name that the list does
 * not have, 502 when the list cannot be had.
 */
export async function importModels(
  house: House,
  id: string,
  wireNames: string[] | undefined,
  by: Actor,
): Promise<Imported> {
  const connection = await findConnection(house, id)
  const offered = await listOf(house, connection)
  const missing = wireNames?.findIndex((name) => !offered.some(({ wireName }) => wireName === name)) ?? -1
  if (missing >= 0) throw wrongField(`wireNames.${missing}`, `${connection.name} does not list it.`)
  const wanted = offered.filter(({ wireName }) => wireNames?.includes(wireName) ?? true)
  const known = await knownNames(house, connection)
  const added = wanted
    .filter(({ wireName }) => !known.has(wireName))
    .map(({ prices, ...model }) => ({
      ...newModel(connection, model.wireName),
      ...model,
      listedPrices: prices,
    }))
  const alreadyKnown = wanted.length - added.length
  const details = { added: added.length, known: alreadyKnown }
  await house.store.catalogue.changeModels(
    // What somebody else has added in this moment stays theirs.
    (stored) => added.filter((model) => !stored.some((one) => one.id === model.id)),
    auditNote(by, 'models.imported', id, details),
  )
  return { added: added.map((model) => model.id), known: alreadyKnown }
}

/** Any entry of the catalogue. Throws `Problem` 404. */
export async function findEntry({ models }: Pick<House, 'models'>, id: string): Promise<CatalogueEntry> {
  const entry = (await models.entries()).find((one) => one.id === id)
  if (!entry) throw noSuchModel()
  return entry
}

function noSuchModel(): Problem {
  return new Problem(404, 'not-found', 'There is no such model.')
}

function newModel(connection: Connection, wireName: string) {
  return {
    id: `${connection.id}/${wireName}`,
    connection: connection.id,
    wireName,
    parameters: {},
    enabled: true,
    position: null,
    prices: null,
    listedPrices: null,
    contextTokens: null,
  }
}

/** The row beside a built-in model of which nothing was changed so far. */
function unchanged({ id, wireName, connection }: CatalogueEntry): StoredModel {
  return {
    ...{ id, wireName, connection: connection.id, enabled: true, position: null },
    ...{ name: null, maker: null, features: null, parameters: null },
    ...{ prices: null, listedPrices: null, contextTokens: null },
  }
}
