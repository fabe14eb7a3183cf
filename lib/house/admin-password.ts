import { Problem, wrongField } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Actor } from '../store/audit-store.ts'
import { auditNote } from './audit.ts'
import { checkPassword, hashPassword } from './password.ts'

type House = Pick<Runtime, 'store' | 'environment'>

/** Makes the password of the environment, if there is one, the admin's. Another one than before ends all sessions. */
export async function applyPassword({ store, environment }: House): Promise<void> {
  const { ADMIN_PASSWORD } = environment
  if (ADMIN_PASSWORD === null) return
  const stored = await store.access.passwordHash()
  const { matches, outdated } = await checkPassword(ADMIN_PASSWORD, stored)
  if (matches && !outdated) return
  const hash = await hashPassword(ADMIN_PASSWORD)
  if (matches && stored !== null) return store.access.renewHash(hash, stored)
  const action = stored === null ? 'admin.set-up' : 'admin.password-changed'
  // Of instances that start at once one is first; the others have the same password.
  await store.access.setPassword(hash, stored, null, auditNote('environment', action, null))
}

/**
 * Changes the admin's password, and ends every session but the one to keep. Throws `Problem` 422 for a wrong current password,
 * 409 where the environment says which it is.
 */
export async function changePassword(
  { store, environment }: House,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  { by, keepSession }: { by: Actor; keepSession: string | null },
): Promise<void> {
  if (environment.ADMIN_PASSWORD !== null)
    throw new Problem(409, 'read-only', 'ADMIN_PASSWORD sets the password, and is where it is changed.')
  const stored = await store.access.passwordHash()
  const { matches } = await checkPassword(currentPassword, stored)
  const note = auditNote(by, 'admin.password-changed', null)
  const changed =
    matches && (await store.access.setPassword(await hashPassword(newPassword), stored, keepSession, note))
  if (!changed) throw wrongField('currentPassword', 'This is not the password.')
}
