import type { CatalogueEntry } from '../../../lib/models/models.ts'

/** A model as the list of the catalogue shows it. */
export interface ModelLine {
  id: string
  name: string
  maker: string
  connection: { id: string; name: string }
  enabled: boolean
  available: boolean
  unavailableReason: string | null
  rehearsal: boolean
  searches: boolean
  prices: { input: number; output: number } | null
}

/** The line of an entry. */
export function lineOf(entry: CatalogueEntry): ModelLine {
  const { id, name, maker, connection, enabled, available, unavailableReason, rehearsal, features, prices } =
    entry
  return {
    ...{ id, name, maker, enabled, available, unavailableReason, rehearsal },
    connection: { id: connection.id, name: connection.name },
    searches: features.search,
    prices: prices && { input: prices.inputPerMillion, output: prices.outputPerMillion },
  }
}

/** The address of a model's page. Its id has slashes of its own. */
export function modelAddress(id: string): string {
  return `/admin/models/${encodeURIComponent(id)}`
}
