import type { AuditAction } from '../house/audit-actions.ts'
import type { Page } from './store.ts'

/** A session of the admin, a program with the `ADMIN_TOKEN`, or a start with other variables. */
export type Actor = 'session' | 'token' | 'environment'

/** What was done, and to what. Details never hold a key, passcode, password or token. */
interface AuditNote {
  action: AuditAction
  /** The id of what it was done to; null for the house itself. */
  subject: string | null
  details: Record<string, unknown>
}

export interface AuditEntry extends AuditNote {
  id: string
  /** ISO 8601 UTC. */
  at: string
  by: Actor
}

interface AuditQuery {
  action: AuditAction | null
  cursor: string | null
  /** 1-100. */
  limit: number
}

/** What admins did. Methods throw `Problem` 503 while the database is away. */
export interface AuditStore {
  add(by: Actor, note: AuditNote): Promise<void>
  /** Newest first. Throws `Problem` 422 for a cursor that this did not give. */
  list(query: AuditQuery): Promise<Page<AuditEntry>>
}
