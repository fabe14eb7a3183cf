/** So many in such a time: all at once, or evenly spread; what was used comes back bit by bit. */
export interface Allowance {
  /** At least 1. */
  limit: number
  windowMs: number
}

/** Limits that all instances share. Methods throw `Problem` 503 while the database is away. */
export interface LimitStore {
  /** Takes one of what a key is allowed. The milliseconds until there is one again, where there is none; else null. */
  take(key: string, allowance: Allowance): Promise<number | null>
  /** What `take` would answer now; takes nothing. */
  waitOf(key: string, allowance: Allowance): Promise<number | null>
}
