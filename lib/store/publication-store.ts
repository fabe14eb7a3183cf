/** A debate that the house tells the world of: public, not hidden, finished. Times are ISO 8601 UTC. */
export interface Publication {
  id: string
  slug: string
  question: string
  rehearsal: boolean
  label: string | null
  line: string | null
  /** The agreement sentence. */
  sentence: string | null
  createdAt: string
  finishedAt: string
}

/** What the house publishes, for readers that are machines. Methods throw `Problem` 503 while the database is away. */
export interface PublicationStore {
  /** The newest ones, newest first. */
  newest(limit: number): Promise<Publication[]>
  /** Where they are, oldest first: so many of all, or of those that were asked on this day. */
  places(limit: number, day?: string): Promise<Pick<Publication, 'slug' | 'finishedAt'>[]>
  /** The days (UTC, `2026-01-31`) on which one was asked, oldest first. */
  days(): Promise<string[]>
}
