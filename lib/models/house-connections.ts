import type { StoredConnection } from '../store/catalogue-store.ts'
import type { Connection } from './models.ts'

/**
 * All connections of the house by precedence: an id that the environment names, or that is built in, is not an admin's.
 */
export function houseConnections(
  own: readonly Connection[],
  stored: readonly StoredConnection[],
): Connection[] {
  const taken = new Set(own.map(({ id }) => id))
  const added = stored.filter(({ id }) => !taken.has(id))
  return [
    ...own,
    ...added.map(({ createdAt: _, ...connection }) => ({
      ...connection,
      keyLost: connection.apiKey === null && connection.keyEnding !== null,
      source: 'admin' as const,
    })),
  ]
}
