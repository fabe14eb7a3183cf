import type { OwnModel, StoredModel } from '../../store/catalogue-store.ts'
import type { CatalogueEntry, Connection, Model } from '../models.ts'
import { listPrices } from './price-list.ts'

/**
 * All entries: those of the product, with what an admin changed of them, and then the admin's own; those with a place in the
 * order by hand before all others. An admin's model of a connection that is no longer there is none, and neither is what was
 * changed of a model that the product no longer has. Prices are an admin's, else what the connection's own list said, else
 * those of the price list.
 */
export function withStored(
  own: readonly Model[],
  stored: readonly StoredModel[],
  connections: readonly Connection[],
): CatalogueEntry[] {
  const changes = new Map(stored.map((model) => [model.id, model]))
  const known = new Set(own.map((model) => model.id))
  const entries = own.map((model) => changedBy(model, changes.get(model.id)))
  const added = stored.flatMap((model) => {
    const connection = connections.find(({ id }) => id === model.connection)
    return known.has(model.id) || !connection || !isOwn(model) ? [] : [addedEntry(model, connection)]
  })
  const place = ({ position }: CatalogueEntry) => position ?? Number.POSITIVE_INFINITY
  return [...entries, ...added].toSorted((one, other) =>
    place(one) === place(other) ? 0 : place(one) - place(other),
  )
}

function changedBy(model: Model, change: StoredModel | undefined): CatalogueEntry {
  const plain = { changed: false, ownPrices: false, position: null }
  const entry = { ...model, enabled: true, builtIn: true, ...plain }
  if (!change) return entry
  const { name, maker, features, parameters, prices, contextTokens, enabled, position } = change
  const named = [name, maker, features, parameters, prices, contextTokens, position]
  return {
    ...entry,
    name: name ?? model.name,
    maker: maker ?? model.maker,
    features: features ?? model.features,
    parameters: parameters ?? model.parameters,
    prices: prices ?? model.prices,
    contextTokens: contextTokens ?? model.contextTokens,
    ...{ enabled, position },
    changed: !enabled || named.some((value) => value !== null),
    ownPrices: prices !== null,
  }
}

function isOwn(model: StoredModel): model is OwnModel {
  return [model.name, model.maker, model.features, model.parameters].every((value) => value !== null)
}

function addedEntry(model: OwnModel, { id, name, kind }: Connection): CatalogueEntry {
  const { listedPrices, connection: _, ...rest } = model
  return {
    ...rest,
    connection: { id, name, kind },
    prices: model.prices ?? listedPrices ?? listPrices({ id, kind }, model.wireName),
    available: true,
    unavailableReason: null,
    rehearsal: false,
    builtIn: false,
    changed: model.prices !== null,
    ownPrices: model.prices !== null,
  }
}
