import type { ModelParameters, PromptMessage } from '../models/adapter.ts'
import type { Citation, Debate, DebateStatus, Outcome, Usage, Visibility } from '../roundtable/debate.ts'
import type { DebateEvent, Happening, Start } from '../roundtable/events.ts'
import type { AccessStore } from './access-store.ts'
import type { AuditNote, AuditStore } from './audit-store.ts'
import type { BookStore } from './book-store.ts'
import type { CatalogueStore } from './catalogue-store.ts'
import type { Census } from './census.ts'
import type { FamilyStore } from './family-store.ts'
import type { FaultStore } from './fault-store.ts'
import type { LimitStore } from './limit-store.ts'
import type { ModelRecord } from './model-record.ts'
import type { ModerationStore } from './moderation-store.ts'
import type { PlaceStore } from './place-store.ts'
import type { PublicationStore } from './publication-store.ts'
import type { RulesStore } from './rules-store.ts'
import type { UsageStore } from './usage-store.ts'

/** One call to a model, as it was made. Times are ISO 8601 UTC, durations milliseconds. */
export interface CallTry {
  attempt: number
  purpose: 'answer' | 'repair' | 'quotes'
  startedAt: string
  latencyMs: number
  firstTokenMs: number | null
  error: { code: string; message: string; detail: string | null } | null
}

/** What a call was asked and what came back, kept beside the log for "what it was asked". */
export interface CallRecord {
  model: string
  wireName: string
  connection: string
  messages: PromptMessage[]
  /** Further calls with other messages: to mend the answer, or the quotations in it. */
  followUps: { purpose: 'repair' | 'quotes'; messages: PromptMessage[] }[]
  parameters: ModelParameters
  modelVersion: string | null
  /** The raw answers, in the order of the tries that gave one. */
  raw: string[]
  tries: CallTry[]
  usage: Usage | null
  costUsd: number | null
  estimated: boolean
  citations: Citation[]
}

/** A whole turn: its place, how it ended, and the call behind it. */
export interface TurnDetails extends CallRecord {
  round: number
  seat: number
  sample: number
  status: Outcome | 'waiting'
  /** Seats in the order in which their statements were shown as S1, S2, …; empty in round 1. */
  shownSeats: number[]
}

/** The row of a debate: what access rules and lists need without folding the log. */
export interface DebateRow {
  id: string
  slug: string
  status: DebateStatus
  visibility: Visibility
  /** Taken off public lists by an admin. */
  hidden: boolean
  /** Hash of the visitor who asked; null for API callers without a cookie. */
  owner: string | null
  seq: number
  /** Fencing number: grows with every driver that takes the debate. */
  epoch: number
  parent: string | null
  createdAt: string
}

/** Who may write to a log: its driver by epoch, anyone while it has one of these statuses (and has not grown since `seq`). */
export type Guard = { epoch: number } | { statuses: DebateStatus[]; seq?: number }

export interface Enclosure {
  /** Goes with the `turn.settled` of the same place. */
  turn?: Omit<TurnDetails, 'status'>
  /** Goes with `review.settled`. */
  review?: CallRecord
  /** The entry of the audit log on what happens. */
  note?: AuditNote
}

/**
 * `recorded`: written, with the numbered events. `fenced`: the guard does not hold any more. `settled`: a turn of these
 * happenings had settled before; nothing was written.
 */
export type Recorded =
  | { outcome: 'recorded'; events: DebateEvent[] }
  | { outcome: 'fenced' }
  | { outcome: 'settled' }

export interface NewDebate {
  start: Start
  at: string
  owner: string | null
  /** Claimed before by `claimIdempotency`; its response is kept in the same transaction. */
  idempotency: { scope: string; key: string; response: unknown } | null
}

export type IdempotencyClaim =
  | { outcome: 'claimed' }
  | { outcome: 'done'; response: unknown }
  | { outcome: 'different' }
  | { outcome: 'in-flight' }

export interface DebateQuery {
  /** Only debates of this owner (any visibility); otherwise public ones that are not hidden. */
  owner: string | null
  /** Full text, any script. */
  query: string | null
  label: string | null
  model: string | null
  cursor: string | null
  /** 1-100. */
  limit: number
}

export interface DebateListing {
  id: string
  slug: string
  question: string
  mode: string
  status: DebateStatus
  visibility: Visibility
  rehearsal: boolean
  label: string | null
  line: string | null
  seats: { name: string; maker: string }[]
  createdAt: string
  finishedAt: string | null
}

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/** Everything kept in Postgres, embedded or not. Methods throw `Problem` 503 `database-unavailable` when it is away. */
export interface Store {
  /** Writes debate, seats, `debate.started`, the idempotent response and the driving job in one transaction. */
  createDebate(debate: NewDebate): Promise<void>
  claimIdempotency(scope: string, key: string, bodyHash: string): Promise<IdempotencyClaim>
  /** Frees a claim whose start was refused. */
  releaseIdempotency(scope: string, key: string): Promise<void>
  /**
   * Makes the caller the debate's driver: its epoch, and the debate as it stands. Null when it is not queued or running,
   * or does not exist.
   */
  claimDebate(id: string): Promise<{ epoch: number; debate: Debate } | null>
  /**
   * Appends to the log and brings rows in step, in one transaction: numbers the events, inserts turn rows for
   * `round.opened`, settles turn rows by compare-and-set, sets the status, keeps the folded document at the end and drops it on
   * `debate.reopened` (which also enqueues the driving job). After the commit it notifies every instance. The document is
   * `known` with these happenings, or the fold of the whole log where others wrote since.
   */
  record(
    id: string,
    guard: Guard,
    happenings: Happening[],
    enclosures?: Enclosure[],
    known?: Debate,
  ): Promise<Recorded>
  /** By id or slug. */
  findDebate(idOrSlug: string): Promise<DebateRow | null>
  /** The document: the kept one when finished, else the fold of the log. */
  readDebate(id: string): Promise<Debate | null>
  readEvents(id: string, afterSeq: number): Promise<DebateEvent[]>
  readTurn(id: string, round: number, seat: number, sample: number): Promise<TurnDetails | null>
  readReviewCalls(id: string): Promise<CallRecord[]>
  listDebates(query: DebateQuery): Promise<Page<DebateListing>>
  /** What every model did in the debates that are over; those with most debates first. */
  modelRecords(): Promise<ModelRecord[]>
  /** Cancels first if it runs (events `debate.cancelled`, `debate.deleted` are notified), then removes every row. */
  deleteDebate(id: string, note?: AuditNote): Promise<void>
  /** Ids of debates that are queued or running. */
  openDebates(): Promise<string[]>

  books: BookStore
  catalogue: CatalogueStore
  queue: Queue
  notices: Notices
  family: FamilyStore
  faults: FaultStore
  places: PlaceStore
  rules: RulesStore
  /** What all instances together hold. */
  census(): Promise<Census>
  access: AccessStore
  audit: AuditStore
  limits: LimitStore
  moderation: ModerationStore
  publications: PublicationStore
  usage: UsageStore
  /** Whether the database answers. */
  ping(): Promise<void>
  /** Whether it did not answer somebody a moment ago. */
  isAway(): boolean
  close(): Promise<void>
}

/** Whether jobs are taken: `stalled` while the last that were asked for did not come, `stopped` for good. */
export type QueueCondition = 'working' | 'stalled' | 'stopped'

/** The jobs that drive debates; pg-boss underneath. */
export interface Queue {
  /**
   * Takes driving jobs: `drive` gets a debate's id and a signal that aborts when the lease is lost or the worker stops;
   * it resolves when the debate needs no driver any more. A rejection brings the job back, here or elsewhere.
   */
  work(drive: (debateId: string, signal: AbortSignal) => Promise<void>): Promise<void>
  /** Enqueues a driving job unless a live one exists. */
  ensureJob(debateId: string): Promise<void>
  condition(): QueueCondition
  /** No new work; aborts the signals of running jobs, waits for them up to the limit, and hands them back to others at once. */
  stop(limitMs: number): Promise<void>
}

/** What one instance tells the others (and itself), best effort; durable facts are in the log. */
export type Notice =
  | { type: 'seq'; debate: string; seq: number }
  | { type: 'deleted'; debate: string }
  /** Connections, models or faults of connections have changed. */
  | { type: 'catalogue' }
  /** The rules of the house or its panels have changed. */
  | { type: 'rules' }
  | { type: 'watch'; debate: string; instance: string }
  | { type: 'unwatch'; debate: string; instance: string }
  | { type: 'deltas'; debate: string; deltas: unknown[] }
  /** A connection has a free place; who held it. */
  | { type: 'place'; connection: string; holder: string }

export interface Notices {
  /** Sends to all instances, this one included; a payload too large for one NOTIFY is an error of the caller. */
  send(notice: Notice): Promise<void>
  /**
   * Returns the function that ends the subscription. Reconnects by itself; `onLost` is told when it has to, and at every try
   * that fails, `onGap` when notices may have been missed meanwhile.
   */
  subscribe(onNotice: (notice: Notice) => void, onGap?: () => void, onLost?: () => void): () => void
}
