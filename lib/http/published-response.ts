import { entityTag, holdsEntity } from './entity-tag.ts'

/** A text for machines as a response; 304 for who has it already. */
export function publishedResponse(request: Request, type: string, body: string): Response {
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-cache',
    ETag: entityTag(body),
  }
  return holdsEntity(request.headers, headers.ETag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers })
}
