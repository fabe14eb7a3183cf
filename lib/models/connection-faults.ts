import type { ModelError } from './model-error.ts'

/** Why a connection is not called at present. Times are ISO 8601 UTC; from `until` on it is tried again. */
export interface ConnectionFault {
  code: 'bad-key' | 'no-credit'
  message: string
  since: string
  until: string
}

/** Connections that failed for a reason that does not pass by itself, known to all instances. */
export interface ConnectionFaults {
  /** Faults that hold now, by connection id; at most 2 s old. Never rejects: while the database is away, the last known. */
  current(): Promise<ReadonlyMap<string, ConnectionFault>>
  /**
   * Whether the connection has failed and not answered since, also when its fault is over: it then has to prove itself with
   * one call before others follow. Never rejects.
   */
  isUnproven(connectionId: string): Promise<boolean>
  /**
   * After each call, and when one begins to answer: null for one that answered. A bad key or exhausted credit marks the connection; an answer clears it,
   * unless its call began (`startedAt`, a time of the clock) before the fault. Never rejects.
   */
  note(connectionId: string, error: ModelError | null, startedAt?: number): Promise<void>
}
