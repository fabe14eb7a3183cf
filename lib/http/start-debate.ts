import { runtime } from '../runtime.ts'
import { startClaim } from './idempotency.ts'
import { jsonResponse } from './json-response.ts'
import { parseStart } from './parse-start.ts'
import { requireSameOrigin } from './same-origin.ts'
import { startingVisitor } from './starting-visitor.ts'
import { visitorCookie, visitorHash } from './visitor.ts'

/** Starts the debate that a request asks for: 201 with its id, address and owner token. Throws `Problem`. */
export async function startDebate(request: Request): Promise<Response> {
  requireSameOrigin(request.headers)
  const { environment, engine } = runtime()
  const visitor = startingVisitor(request.headers, environment.PUBLIC_URL)
  const claim = startClaim(request.headers, visitor && visitorHash(visitor))
  const started = await engine.start(await parseStart(request), claim)
  const headers: Record<string, string> = { Location: started.url }
  if (visitor) headers['Set-Cookie'] = visitorCookie(visitor, environment.PUBLIC_URL)
  return jsonResponse(started, 201, headers)
}
