import type { CatalogueEntry, Connection } from '../models.ts'
import { dialectOf } from '../openai/dialect.ts'

/**
 * The entries, of which none claims structured output over an API that knows no schema: what is wanted is then described in
 * the prompt. OpenRouter's hosts of search models know none either.
 */
export function withDialects(
  entries: CatalogueEntry[],
  connections: readonly Connection[],
): CatalogueEntry[] {
  const dialects = new Map(
    connections.filter(({ kind }) => kind === 'openai').map((one) => [one.id, dialectOf(one)]),
  )
  return entries.map((entry) => {
    const dialect = dialects.get(entry.connection.id)
    const lacksSchemas = dialect && (!dialect.schemas || (dialect.router && entry.features.search))
    if (!lacksSchemas || !entry.features.structuredOutput) return entry
    return { ...entry, features: { ...entry.features, structuredOutput: false } }
  })
}
