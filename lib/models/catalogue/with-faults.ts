import type { ConnectionFault } from '../connection-faults.ts'
import type { CatalogueEntry, Connection } from '../models.ts'

/** The entries, of which those over a failing connection, or one whose key cannot be read, are not available. */
export function withFaults(
  entries: CatalogueEntry[],
  connections: readonly Connection[],
  faults: ReadonlyMap<string, ConnectionFault>,
): CatalogueEntry[] {
  const reasons = new Map([...faults].map(([id, { message }]) => [id, message]))
  for (const { id, name, keyLost } of connections)
    if (keyLost) reasons.set(id, `The key of ${name} cannot be read any more: enter it again.`)
  if (reasons.size === 0) return entries
  return entries.map((entry) => {
    const reason = reasons.get(entry.connection.id)
    return reason && entry.available ? { ...entry, available: false, unavailableReason: reason } : entry
  })
}
