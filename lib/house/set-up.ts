import { randomBytes } from 'node:crypto'
import { Problem } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import { auditNote } from './audit.ts'
import { hashPassword } from './password.ts'
import { cookieHash, type OpenedSession, type Origin, openSession } from './sessions.ts'

type House = Pick<Runtime, 'store' | 'environment'>

export const setUpHours = 24

/**
 * A link that may set the first password, once and for a day; null where there is one. Its token stands behind the #, which
 * browsers send to nobody.
 */
export async function makeSetUpLink({ store, environment }: House): Promise<string | null> {
  if ((await store.access.passwordHash()) !== null) return null
  const token = randomBytes(32).toString('base64url')
  await store.access.addSetUpToken(cookieHash(token), setUpHours * 3_600_000)
  return `${environment.PUBLIC_URL}/admin/set-up#${token}`
}

/** Sets the first password and signs in. Throws `Problem` 403 for a token that is spent, expired or none. */
export async function setUp(
  { store }: Pick<House, 'store'>,
  { token, password }: { token: string; password: string },
  origin: Origin,
): Promise<OpenedSession> {
  const hash = await hashPassword(password)
  const note = auditNote('session', 'admin.set-up', null, { address: origin.address })
  if (!(await store.access.spendSetUpToken(cookieHash(token), hash, note)))
    throw new Problem(
      403,
      'bad-link',
      'This link is used up or too old. The next start of the server gives a new one.',
    )
  return openSession({ store }, hash, origin)
}
