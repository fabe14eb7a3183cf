import type { Model } from '../models/models.ts'

export interface ModelQuery {
  query?: string
  connection?: string
  /** The id after which the page begins. */
  cursor?: string
  limit: number
}

/** A page of models in which every word of the query occurs, in name, maker, id or connection; in their given order. */
export function findModels<Found extends Model>(
  models: readonly Found[],
  { query = '', connection, cursor, limit }: ModelQuery,
): { items: Found[]; nextCursor: string | null } {
  const words = folded(query).split(' ').filter(Boolean)
  const found = models.filter((model) => {
    if (connection !== undefined && model.connection.id !== connection) return false
    const text = folded(`${model.name} ${model.maker} ${model.id} ${model.connection.name}`)
    return words.every((word) => text.includes(word))
  })
  const from = cursor === undefined ? 0 : found.findIndex((model) => model.id === cursor) + 1
  const items = found.slice(from, from + limit)
  return { items, nextCursor: found.length > from + limit ? (items.at(-1)?.id ?? null) : null }
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}
