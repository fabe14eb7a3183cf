import type { Actor, AuditNote } from '../store/audit-store.ts'
import type { AuditAction } from './audit-actions.ts'

/** Fields that no audit entry may hold the value of. */
const secretFields = new Set(['apiKey', 'passcode', 'password', 'newPassword', 'currentPassword', 'token'])

/**
 * What the audit log tells of a change: by whom, of what (null: of the house itself), and what it was changed to, without
 * the values of secret fields.
 */
export function auditNote(
  by: Actor,
  action: AuditAction,
  subject: string | null,
  details: object = {},
): AuditNote {
  return { by, action, subject, details: withoutSecrets(details) }
}

/** What was sent, as the audit log may tell it: that a secret was given, never which. */
function withoutSecrets(details: object): Record<string, unknown> {
  const entries = Object.entries(details).map(([name, value]) => [name, told(name, value)])
  return Object.fromEntries(entries)
}

function told(name: string, value: unknown): unknown {
  if (value === null || value === undefined) return value
  if (secretFields.has(name)) return 'given'
  if (Array.isArray(value)) return value.map((item) => told('', item))
  return typeof value === 'object' ? withoutSecrets(value) : value
}
