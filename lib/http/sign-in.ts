import { auditNote } from '../house/audit.ts'
import { allowances, takeAllowance } from '../house/rate-limits.ts'
import { type OpenedSession, type Origin, signIn } from '../house/sessions.ts'
import { setUp } from '../house/set-up.ts'
import { isProblem } from '../problem.ts'
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
  return enter(request, (origin) => signIn(runtime(), password, origin))
}

/** Sets the first password with the token of a request, and opens a session: 204 with its cookie. Throws `Problem`. */
export async function setUpAdmin(request: Request): Promise<Response> {
  requireSameOrigin(request.headers)
  const given = await parseBody(request, setUpBody)
  await limitTries(request.headers)
  return enter(request, (origin) => setUp(runtime(), given, origin))
}

/** Where the admin was signed in before, tries are counted by browser; elsewhere by address, and all together. */
async function limitTries(headers: Headers): Promise<void> {
  const device = readDevice(headers, runtime().environment)
  if (device) return takeAllowance(runtime(), 'sign-in', `device:${device}`, allowances.signIn)
  await takeAllowance(runtime(), 'sign-in', clientKey(callingAddress(headers)), allowances.signIn)
  await takeAllowance(runtime(), 'sign-in', 'strangers', allowances.signInOfStrangers)
}

/** As often as tries are let through. What was tried is often nearly right, and told to nobody. */
async function noteFailure(error: unknown, address: string): Promise<void> {
  if (!isProblem(error) || (error.status !== 401 && error.status !== 403)) return
  const details = { address, reason: error.code }
  await runtime().store.audit.add(auditNote('stranger', 'admin.sign-in-failed', null, details))
}

async function enter(
  { headers }: Request,
  open: (origin: Origin) => Promise<OpenedSession>,
): Promise<Response> {
  const { store, environment } = runtime()
  const [address, browser] = [callingAddress(headers), singleLine(headers.get('user-agent') ?? '')]
  const before = await findAdmin({ headers })
  const { cookie } = await open({ address, browser }).catch(async (error: unknown) => {
    await noteFailure(error, address)
    throw error
  })
  // What tells of it is the entry of the session that takes its place.
  if (before?.session) await store.access.endSession(before.session.id, null)
  const response = new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  response.headers.append('Set-Cookie', sessionCookie(cookie, environment.PUBLIC_URL))
  response.headers.append('Set-Cookie', deviceCookie(headers, environment))
  return response
}
