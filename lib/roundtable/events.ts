import type {
  Mode,
  ModelReference,
  Option,
  OptionId,
  Review,
  Settings,
  Stopped,
  TurnError,
  TurnResult,
  Visibility,
} from './debate.ts'
import type { Spent } from './money.ts'

/** What `debate.started` records: the whole of a question as it was asked, and the panel that will answer it. */
export interface Start {
  id: string
  slug: string
  url: string
  question: string
  context: string | null
  options: Option[]
  mode: Mode
  settings: Settings
  visibility: Visibility
  rehearsal: boolean
  seats: { n: number; model: ModelReference; alias: string; persona: string | null }[]
  parent: string | null
}

interface TurnAddress {
  round: number
  seat: number
  sample: number
}

/** What a reviewer wrote, checked; everything of `Review` that is not progress. */
export type ReviewResult = Omit<Review, 'status' | 'attempt' | 'draft' | 'reviewer' | 'alias' | 'satAtTable'>

/** The durable events of a debate without their envelope. */
export type Happening =
  | { type: 'debate.started'; start: Start }
  | { type: 'round.opened'; round: number; asks: { seat: number; sample: number; optionOrder: OptionId[] }[] }
  | ({ type: 'turn.started' } & TurnAddress)
  | ({ type: 'turn.retrying'; attempt: number; reason: string; until: string } & TurnAddress)
  | ({ type: 'turn.settled'; result: TurnResult } & TurnAddress)
  | { type: 'round.closed'; round: number; stopped: Exclude<Stopped, 'cancelled'> | null }
  | { type: 'review.started'; attempt: number; reviewer: ModelReference; alias: string; satAtTable: boolean }
  /** `wasted`: what reviewers took who gave no usable review; absent in logs from before it was counted. */
  | { type: 'review.settled'; review: ReviewResult | null; error: TurnError | null; wasted?: Spent | null }
  | { type: 'debate.finished'; status: 'finished' | 'failed' }
  | { type: 'debate.reopened'; turn: TurnAddress | null }
  | { type: 'debate.changed'; visibility: Visibility }
  | { type: 'debate.cancelled' }
  | { type: 'debate.deleted' }

/** A durable event as it stands in the log: numbered within its debate, dated in ISO 8601 UTC. */
export type DebateEvent = Happening & { seq: number; at: string }

/** That a stream has to wait for the database, so that nothing new can be told, and that it goes on; never stored, never numbered. */
export interface StreamSignal {
  type: 'stream.paused' | 'stream.resumed'
}

/** Live text between durable events; never stored, never numbered. Offsets count UTF-16 units. */
export type Delta =
  | ({ type: 'turn.delta'; attempt: number; offset: number; text: string } & TurnAddress)
  | { type: 'review.delta'; attempt: number; offset: number; text: string }
