import type { ConnectionFault, ModelFault } from '../connection-faults.ts'
import type { CatalogueEntry, Connection } from '../models.ts'

/** The entries, of which those that fail, or whose connection does or has a key that cannot be read, are not available. */
export function withFaults(
  entries: CatalogueEntry[],
  connections: readonly Connection[],
  faults: ReadonlyMap<string, ConnectionFault>,
  faultsOfModels: ReadonlyMap<string, ModelFault>,
): CatalogueEntry[] {
  const reasons = new Map([...faults].map(([id, { message }]) => [id, message]))
  for (const { id, name, keyLost } of connections)
    if (keyLost) reasons.set(id, `The key of ${name} cannot be read any more: enter it again.`)
  if (reasons.size === 0 && faultsOfModels.size === 0) return entries
  return entries.map((entry) => {
    const reason = reasons.get(entry.connection.id) ?? faultsOfModels.get(entry.id)?.message
    return reason && entry.available ? { ...entry, available: false, unavailableReason: reason } : entry
  })
}
