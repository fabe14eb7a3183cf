import { runtime } from '../runtime.ts'
import { admitAsk } from './admit-ask.ts'
import { startClaim } from './idempotency.ts'
import { jsonResponse } from './json-response.ts'
import { parseStart } from './parse-start.ts'
import { requireAsker } from './require-asker.ts'
import { requireSameOrigin } from './same-origin.ts'
import { startingVisitor } from './starting-visitor.ts'
import { visitorCookie, visitorHash } from './visitor.ts'

/**
 * Starts the debate that a request asks for, if the rules of the house let its caller: 201 with its id, address and owner
 * token. Throws `Problem`.
 */
export async function startDebate(request: Request): Promise<Response> {
  requireSameOrigin(request.headers)
  const asker = await requireAsker(request)
  const { environment, engine } = runtime()
  const visitor = startingVisitor(request.headers, environment.PUBLIC_URL)
  const claim = startClaim(request.headers, visitor && visitorHash(visitor))
  const input = await parseStart(request)
  const started = await engine.start(input, claim, () => admitAsk(request.headers, asker))
  const headers: Record<string, string> = { Location: started.url }
  if (visitor) headers['Set-Cookie'] = visitorCookie(visitor, environment.PUBLIC_URL)
  return jsonResponse(started, 201, headers)
}
