import type { DebateRow } from './store.ts'

/** A debate as its relatives name it. */
export interface Relative
  extends Pick<
    DebateRow,
    'id' | 'slug' | 'status' | 'visibility' | 'hidden' | 'owner' | 'parent' | 'createdAt'
  > {
  question: string
  line: string | null
}

/** How debates come from each other by being asked again. Methods throw `Problem` 503 while the database is away. */
export interface FamilyStore {
  /** What a debate was asked again from, and what that was, and so on: the nearest first, 50 at most. */
  ancestors(id: string): Promise<Relative[]>
  /** What a debate was asked again as, newest first: public ones, and all of this owner. */
  children(id: string, owner: string | null, limit: number): Promise<Relative[]>
}
