import { cookieHash, sessionLimits } from '../house/sessions.ts'
import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { AdminSession } from '../store/access-store.ts'
import type { Caller } from './access.ts'
import { bringsAdminToken } from './brings-admin-token.ts'
import { requireSameOrigin } from './same-origin.ts'
import { readSessionCookie } from './session-cookie.ts'

/** An admin who was let pass: a program with the `ADMIN_TOKEN`, or a person who is signed in. */
export type Admin = { by: 'token'; session: null } | { by: 'session'; session: AdminSession }

/**
 * The admin who calls; null for everybody else. A call with a bearer token is a program's, whatever cookies it brings. Throws
 * `Problem` 429 to who has sent too many wrong tokens.
 */
export async function findAdmin({ headers }: Caller): Promise<Admin | null> {
  if (/^Bearer /i.test(headers.get('authorization') ?? ''))
    return (await bringsAdminToken(headers)) ? { by: 'token', session: null } : null
  const cookie = readSessionCookie(headers, runtime().environment.PUBLIC_URL)
  const session = cookie ? await runtime().store.access.findSession(cookieHash(cookie), sessionLimits) : null
  return session && { by: 'session', session }
}

/**
 * Lets an admin pass. Throws `Problem` 401 with the remedy for everybody else, 403 for another site's page that changes
 * something with the admin's cookie.
 */
export async function requireAdmin(caller: Caller & { method?: string }): Promise<Admin> {
  const admin = await findAdmin(caller)
  if (!admin) throw refused()
  const reads = ['GET', 'HEAD'].includes(caller.method ?? 'GET')
  if (admin.by === 'session' && !reads) requireSameOrigin(caller.headers)
  return admin
}

function refused(): Problem {
  const program = 'programs send the ADMIN_TOKEN of the server, as Authorization: Bearer.'
  return new Problem(401, 'admin-only', `This is for the admin: sign in at /admin; ${program}`, {
    headers: { 'WWW-Authenticate': 'Bearer' },
  })
}
