import type { z } from 'zod'
import { keyEndingOf } from '../house/key-ending.ts'
import type { ConnectionFault } from '../models/connection-faults.ts'
import type { CatalogueEntry, Connection } from '../models/models.ts'
import type { Trial } from '../models/try-connection.ts'
import type { adminModelSchema, connectionSchema, trialSchema } from './schemas/admin-schemas.ts'

/** What an admin may see of a connection: never its key. */
export function presentConnection(
  connection: Connection,
  fault: ConnectionFault | null,
  models: number,
): z.infer<typeof connectionSchema> {
  const { id, kind, name, baseUrl, source, apiKey, maxConcurrent, requestsPerMinute } = connection
  const keyEnding = keyEndingOf(apiKey)
  return {
    ...{ id, kind, name, baseUrl, source, keyEnding, maxConcurrent, requestsPerMinute, models },
    keyLost: connection.keyLost ?? false,
    fault: fault && {
      code: fault.code,
      message: fault.message,
      since: fault.since,
      until: fault.until,
    },
  }
}

/** A model as its keeper sees it. */
export function presentEntry(entry: CatalogueEntry): z.infer<typeof adminModelSchema> {
  const { id, wireName, name, maker, features, parameters, enabled, builtIn, changed, position } = entry
  const { prices, ownPrices, contextTokens, available, unavailableReason } = entry
  return {
    ...{ id, wireName, name, maker, features, parameters, enabled, builtIn, changed, position },
    ...{ prices, ownPrices, contextTokens, available, unavailableReason },
    connection: entry.connection.id,
  }
}

/** What came of a tiny call; the inner detail of an error stays inside. */
export function presentTrial({ error, ...trial }: Trial): z.infer<typeof trialSchema> {
  return { ...trial, error: error && { code: error.code, message: error.message } }
}
