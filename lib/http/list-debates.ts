import { runtime } from '../runtime.ts'
import type { DebateListing, Page } from '../store/store.ts'
import { callingVisitor } from './access.ts'
import { listQuery } from './list-schema.ts'
import { parseQuery } from './parse-query.ts'

/** A page of public debates, or of the caller's own with `mine`. Throws `Problem` 422 for a query that is not valid. */
export async function listDebates(request: Request): Promise<Page<DebateListing>> {
  const { mine, query, label, model, cursor, limit } = parseQuery(request, listQuery)
  const owner = mine ? callingVisitor(request) : null
  // Without a cookie nobody has asked anything.
  if (mine && owner === null) return { items: [], nextCursor: null }
  return runtime().store.listDebates({
    owner,
    query: query || null,
    label: label ?? null,
    model: model ?? null,
    cursor: cursor ?? null,
    limit,
  })
}
