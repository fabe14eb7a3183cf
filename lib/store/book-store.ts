import type { Stopped } from '../roundtable/debate.ts'

/** A call that may be made, at its upper estimate in USD; 0 while its model is unpriced. */
export interface ReservedCall {
  /** `round/seat/sample`, or `review`. */
  purpose: string
  model: string
  /** By its name, which outlives it. */
  connection: string
  usd: number
}

/** A call that died; by the model that was asked, if it is known, it counts as `usd`, else as what it was reserved at. */
interface LostCall {
  purpose: string
  model: string | null
  usd: number | null
}

export interface Reservation {
  debate: string
  /** What the debate, and all debates of a day (UTC), may cost. */
  capUsd: number
  dayCapUsd: number
  calls: ReservedCall[]
  /** Reserved calls that died while they were made: they count as spent before anything is weighed. */
  lost?: LostCall[]
  /** Reserved calls that have ended, and are settled as soon as these are reserved: what they cost, with those of them that died. */
  ended?: { purpose: string; usd: number }[]
  /** Calls reserved before that will not be made after all. */
  instead?: Pick<ReservedCall, 'purpose' | 'model'>[]
}

export type Cap = Exclude<Stopped, 'cancelled'>

/** Whether all calls are reserved; else none is, and this much is left of the cap that they do not fit. */
export type Reserved = { outcome: 'reserved' } | { outcome: 'refused'; cap: Cap; leftUsd: number }

/** A call that the books hold and the debate's document does not: reserved, or lost with its process. */
export interface OpenExpense {
  purpose: string
  status: 'reserved' | 'lost'
  /** What it was reserved at. */
  usd: number
}

/** What one model took through one connection on one day. */
export interface Spend {
  /** `2026-01-31`, UTC. */
  day: string
  model: string
  connection: string
  /** Calls that were made. */
  calls: number
  /** USD; null while the model is unpriced. */
  usd: number | null
  /** The part of it that is our estimate. */
  estimatedUsd: number
  /** What is still reserved. */
  reservedUsd: number
  inputTokens: number
  outputTokens: number
}

/**
 * The house's books. What a call cost is written with the settlement it belongs to (`Store.record`), not here. Methods
 * throw `Problem` 503 while the database is away.
 */
export interface BookStore {
  /**
   * Reserves calls if they fit what is left of both caps, weighed under the day's lock. A call that is reserved already,
   * by purpose and model, is raised where it is now wanted at more, and else left as it is.
   */
  reserve(reservation: Reservation): Promise<Reserved>
  openExpenses(debate: string): Promise<OpenExpense[]>
  /** Frees what is reserved for a debate that could not be started. */
  release(debate: string): Promise<void>
  /** Frees what stayed reserved for debates that are not under way. */
  releaseStranded(): Promise<void>
  /** What was spent on these days (UTC, both included), the latest first. */
  spend(days: { from: string; to: string }): Promise<Spend[]>
}
