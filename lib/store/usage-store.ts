/** Days in UTC, `2026-01-31`, both included. */
export interface Days {
  from: string
  to: string
}

/** How many debates there were; one that was deleted counts where it cost something. */
export interface DebateCounts {
  /** Asked on a day; days without any are left out. */
  byDay: { day: string; debates: number }[]
  /** In which a model sat or reviewed. */
  byModel: { model: string; debates: number }[]
}

/** What one debate cost on these days. */
export interface DebateSpend {
  debate: string
  /** Null of a private or deleted one. */
  slug: string | null
  question: string | null
  deleted: boolean
  calls: number
  /** USD; null while nothing of it has a price. */
  usd: number | null
  estimated: boolean
}

/** What the house's keeper may know of its use. Methods throw `Problem` 503 while the database is away. */
export interface UsageStore {
  counts(days: Days): Promise<DebateCounts>
  /** The debates that cost most, the dearest first. */
  dearest(days: Days, limit: number): Promise<DebateSpend[]>
}
