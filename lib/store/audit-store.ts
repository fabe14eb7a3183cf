import type { AuditAction } from '../house/audit-actions.ts'
import type { Page } from './store.ts'

/** A session of the admin, a program with the `ADMIN_TOKEN`, a start with other variables, or who was not let in. */
export type Actor = 'session' | 'token' | 'environment' | 'stranger'

/**
 * Who did what, and to what; `auditNote` makes it. Details never hold a key, passcode, password or token. Methods of the
 * store that are given one write it in the transaction of the change that it tells of.
 */
export interface AuditNote {
  by: Actor
  action: AuditAction
  /** The id of what it was done to; null for the house itself. */
  subject: string | null
  details: Record<string, unknown>
}

export interface AuditEntry extends AuditNote {
  id: string
  /** ISO 8601 UTC. */
  at: string
}

interface AuditQuery {
  action: AuditAction | null
  cursor: string | null
  /** 1-100. */
  limit: number
}

/** What admins did, and who tried to be one. Methods throw `Problem` 503 while the database is away. */
export interface AuditStore {
  /** Notes what changes nothing in the database. */
  add(note: AuditNote): Promise<void>
  /** Newest first. Throws `Problem` 422 for a cursor that this did not give. */
  list(query: AuditQuery): Promise<Page<AuditEntry>>
}
