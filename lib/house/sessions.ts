import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Problem } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import type { SessionLimits } from '../store/access-store.ts'
import { auditNote } from './audit.ts'
import { checkPassword, hashPassword } from './password.ts'

type House = Pick<Runtime, 'store'>

/** A working day without use, or a week with it. */
export const sessionLimits: SessionLimits = { idleMs: 12 * 3_600_000, mostMs: 7 * 24 * 3_600_000 }

/** Who asks: the client's address, and what its browser says of itself. */
export interface Origin {
  address: string
  browser: string
}

/** A session that was opened: the value of the cookie that it is known by, 32 random bytes. */
export interface OpenedSession {
  cookie: string
}

/**
 * Opens a session for who knows the password. Throws `Problem` 409 before a password was set, 401 for a wrong one; that takes
 * the same time for every wrong one.
 */
export async function signIn({ store }: House, password: string, origin: Origin): Promise<OpenedSession> {
  const stored = await store.access.passwordHash()
  const { matches, outdated } = await checkPassword(password, stored)
  if (stored === null)
    throw new Problem(409, 'not-set-up', 'No password is set yet. The log of the server has a link for that.')
  if (!matches) throw wrongPassword()
  const opened = await openSession({ store }, stored, origin)
  if (outdated) await store.access.renewHash(await hashPassword(password), stored)
  return opened
}

/** Opens a session under a password that was just checked or set. Throws `Problem` 401 where it was changed since. */
export async function openSession(
  { store }: House,
  passwordHash: string,
  { address, browser }: Origin,
): Promise<OpenedSession> {
  const [id, cookie] = [randomUUID(), randomBytes(32).toString('base64url')]
  const session = { id, hash: cookieHash(cookie), address, browser: browser.slice(0, 300) }
  const note = auditNote('session', 'admin.signed-in', id, { address })
  if (!(await store.access.openSession(session, passwordHash, sessionLimits, note))) throw wrongPassword()
  return { cookie }
}

/** What the database keeps of a session's cookie or a set-up token: SHA-256, since both are random. */
export function cookieHash(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url')
}

/** The problem of a password that is not the admin's. */
function wrongPassword(): Problem {
  const message = 'This is not the password.'
  return new Problem(401, 'wrong-password', message, { errors: [{ path: 'password', message }] })
}
