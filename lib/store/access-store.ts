import type { AuditNote } from './audit-store.ts'

/** A browser in which the admin is signed in. Times are ISO 8601 UTC. */
export interface AdminSession {
  id: string
  address: string
  browser: string
  createdAt: string
  lastSeenAt: string
  expiresAt: string
}

interface NewSession {
  id: string
  /** Of its cookie. */
  hash: string
  address: string
  browser: string
}

export interface SessionLimits {
  /** A session that was not used for so long is over. */
  idleMs: number
  /** And so is one that was opened so long ago. */
  mostMs: number
}

/**
 * The admin's account, its sessions and the tokens that may set its first password. Nothing here is kept between calls, so
 * that what one instance ends has ended on all. All times are the database's. Methods throw `Problem` 503 while it is away.
 */
export interface AccessStore {
  /** Null before a password was set. */
  passwordHash(): Promise<string | null>
  /**
   * Sets the password if its hash is still the expected one (null: there is none), ends every session but the one to keep
   * and voids the set-up tokens. False where it was another.
   */
  setPassword(
    hash: string,
    expected: string | null,
    keepSession: string | null,
    note: AuditNote,
  ): Promise<boolean>
  /** Replaces the hash by one of the same password. */
  renewHash(hash: string, expected: string): Promise<void>
  addSetUpToken(hash: string, lifeMs: number): Promise<void>
  /** Sets the first password; false where the token is spent, unknown or expired, or there is a password. */
  spendSetUpToken(hash: string, passwordHash: string, note: AuditNote): Promise<boolean>
  /** Opens a session, if the password that was checked for it is still the one; false where it is not. */
  openSession(
    session: NewSession,
    passwordHash: string,
    limits: SessionLimits,
    note: AuditNote,
  ): Promise<boolean>
  /** The session of a cookie, which counts as used now; null where it is over or ended. */
  findSession(hash: string, limits: SessionLimits): Promise<AdminSession | null>
  /** Those that are not over, the last used first. */
  sessions(limits: SessionLimits): Promise<AdminSession[]>
  /** False where there is none. Without a note where another session's entry tells of it. */
  endSession(id: string, note: AuditNote | null): Promise<boolean>
  /** Ends all but the one to keep; how many that were, of which `noteOf` makes the entry. */
  endSessions(keepSession: string | null, noteOf: (ended: number) => AuditNote): Promise<number>
}
