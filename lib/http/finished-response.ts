import type { Debate } from '../roundtable/debate.ts'
import type { DebateRow } from '../store/store.ts'
import { entityTag, holdsEntity } from './entity-tag.ts'

/**
 * Something made from a debate as a response. Of one that is over it may be kept, but asked for again each time, since it
 * can be amended, made private or deleted; of one under way it is never kept. 304 for who has it already.
 */
export function finishedResponse(
  request: Request,
  { row, debate }: { row: DebateRow; debate: Debate },
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  if (row.status === 'queued' || row.status === 'running')
    return new Response(body, { headers: { ...headers, 'Cache-Control': 'no-store' } })
  const tag = entityTag(body)
  const kept = {
    ...headers,
    ETag: tag,
    'Cache-Control': row.visibility === 'private' ? 'private, no-cache' : 'no-cache',
    Vary: 'Cookie, Authorization',
    ...(debate.finishedAt && { 'Last-Modified': new Date(debate.finishedAt).toUTCString() }),
  }
  return holdsEntity(request.headers, tag)
    ? new Response(null, { status: 304, headers: kept })
    : new Response(body, { headers: kept })
}
