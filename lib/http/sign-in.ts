import type { AuditAction } from '../house/audit-actions.ts'
import { allowances, takeAllowance } from '../house/rate-limits.ts'
import { type OpenedSession, type Origin, signIn } from '../house/sessions.ts'
import { setUp } from '../house/set-up.ts'
import { singleLine } from '../roundtable/text.ts'
import { runtime } from '../runtime.ts'
import { callingAddress, clientKey } from './client-key.ts'
import { deviceCookie, readDevice } from './device-cookie.ts'
import { parseBody } from './parse-body.ts'
import { findAdmin } from './require-admin.ts'
import { requireSameOrigin } from './same-origin.ts'
import { setUpBody, signInBody } from './schemas/access-schemas.ts'
import { sessionCookie } from './session-cookie.ts'

/** Opens a session for the password of a request: 204 with its cookie. Throws `Problem`, 429 where it was tried too often. */
export async function signInAdmin(request: Request): Promise<Response> {
  requireSameOrigin(request.headers)
  const { password } = await parseBody(request, signInBody)
  await limitTries(request.headers)
  return enter(request, 'admin.signed-in', (origin) => signIn(runtime(), password, origin))
}

/** Sets the first password with the token of a request, and opens a session: 204 with its cookie. Throws `Problem`. */
export async function setUpAdmin(request: Request): Promise<Response> {
  requireSameOrigin(request.headers)
  const given = await parseBody(request, setUpBody)
  await limitTries(request.headers)
  return enter(request, 'admin.set-up', (origin) => setUp(runtime(), given, origin))
}

/** Where the admin was signed in before, tries are counted by browser; elsewhere by address, and all together. */
async function limitTries(headers: Headers): Promise<void> {
  const device = readDevice(headers, runtime().environment)
  if (device) return takeAllowance(runtime(), 'sign-in', `device:${device}`, allowances.signIn)
  await takeAllowance(runtime(), 'sign-in', clientKey(callingAddress(headers)), allowances.signIn)
  await takeAllowance(runtime(), 'sign-in', 'strangers', allowances.signInOfStrangers)
}

async function enter(
  { headers }: Request,
  action: AuditAction,
  open: (origin: Origin) => Promise<OpenedSession>,
): Promise<Response> {
  const { store, environment } = runtime()
  const [address, browser] = [callingAddress(headers), singleLine(headers.get('user-agent') ?? '')]
  const before = await findAdmin({ headers })
  const { id, cookie } = await open({ address, browser })
  await store.audit.add('session', { action, subject: id, details: { address } })
  if (before?.session) await store.access.endSession(before.session.id)
  const response = new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  response.headers.append('Set-Cookie', sessionCookie(cookie, environment.PUBLIC_URL))
  response.headers.append('Set-Cookie', deviceCookie(headers, environment))
  return response
}
