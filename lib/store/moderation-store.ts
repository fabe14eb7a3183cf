import type { DebateStatus, Visibility } from '../roundtable/debate.ts'
import type { AuditNote } from './audit-store.ts'
import type { DebateListing, Page } from './store.ts'

/** What the house's keeper asks the list of all debates for; null where it does not matter. */
export interface ModerationQuery {
  /** Words of the question, or a whole id, slug or address. Of private debates only the id is looked at. */
  query: string | null
  status: DebateStatus | null
  visibility: Visibility | null
  hidden: boolean | null
  cursor: string | null
  /** 1-100. */
  limit: number
}

/** A debate as the house's keeper may see it. */
export interface ModeratedDebate {
  id: string
  status: DebateStatus
  visibility: Visibility
  /** Off Explore, feed and search; its permalink stays. */
  hidden: boolean
  createdAt: string
  finishedAt: string | null
  cost: { usd: number | null; estimated: boolean }
  /** What it is about. A private one keeps that to itself: null. */
  content: Pick<DebateListing, 'slug' | 'question' | 'mode' | 'rehearsal' | 'label' | 'line' | 'seats'> | null
}

/** All debates of the house, for its keeper. Methods throw `Problem` 503 while the database is away. */
export interface ModerationStore {
  /** Newest first. Throws `Problem` 422 for a cursor that this did not give. */
  list(query: ModerationQuery): Promise<Page<ModeratedDebate>>
  /** By its id; null when there is none. */
  find(id: string): Promise<ModeratedDebate | null>
  /** Takes a debate off public lists, or puts it back; false when there is none. */
  setHidden(id: string, hidden: boolean, note: AuditNote): Promise<boolean>
}
