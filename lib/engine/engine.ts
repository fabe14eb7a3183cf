import type { StartInput } from '../http/debate-input.ts'
import type { Visibility } from '../roundtable/debate.ts'
import type { AuditNote } from '../store/audit-store.ts'
import type { Claim } from './claim.ts'

export interface Started {
  id: string
  slug: string
  url: string
  ownerToken: string
  estimate: Estimate
}

/** What a debate may take: calls without tries and repairs, and USD. */
export interface Estimate {
  calls: { low: number; high: number }
  /** Null while nothing is priced. */
  usd: { low: number; high: number } | null
  /** Ids of models without a price, which are in no sum. */
  unpricedModels: string[]
  /** The least cap with which it starts, to the cent; null while nothing is priced. */
  fitsUsd: number | null
  /** Why it is a range, and what is in no sum: sentences for people. */
  assumptions: string[]
}

/** Runs debates. Methods throw `Problem` for what a caller can mend. */
export interface Engine {
  /**
   * Starts a debate; all that is returned is in the database. `admit` is asked once, before anything is reserved or written,
   * where it is not one that was started before under the same key; what it throws is thrown.
   */
  start(input: StartInput, claim: Claim, admit?: () => Promise<void>): Promise<Started>
  estimate(input: StartInput): Promise<Estimate>
  cancel(id: string, note?: AuditNote): Promise<void>
  delete(id: string, note?: AuditNote): Promise<void>
  setVisibility(id: string, visibility: Visibility): Promise<void>
  /** Asks a finished debate's failed seat again. */
  retrySeat(id: string, seat: number): Promise<void>
  /** Ends a slow seat's running turn as failed, code `stopped`. */
  stopSeat(id: string, seat: number): Promise<void>
  retryReview(id: string): Promise<void>
  /** How many debates this instance drives. */
  drivers(): number
  /** Takes up work: the queue, and the sweep. */
  run(): Promise<void>
  /** Hands running debates back; resolves within the limit. */
  stop(limitMs: number): Promise<void>
}
