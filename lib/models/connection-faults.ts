import type { ModelError } from './model-error.ts'

/** Why something is not called at present. Times are ISO 8601 UTC; from `until` on it is tried again. */
interface Fault<Code> {
  code: Code
  message: string
  since: string
  until: string
}

/** Of a whole connection. */
export type ConnectionFault = Fault<'bad-key' | 'no-credit'>

/** Of one model, which its API does not know, or does not give to this key. */
export type ModelFault = Fault<ConnectionFault['code'] | 'not-found'>

/** Connections and models that failed for a reason that does not pass by itself, known to all instances. */
export interface ConnectionFaults {
  /** Faults of connections that hold now, by id; at most 2 s old. Never rejects: while the database is away, the last known. */
  current(): Promise<ReadonlyMap<string, ConnectionFault>>
  /** The same of models. */
  currentOfModels(): Promise<ReadonlyMap<string, ModelFault>>
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
  /** The same of what concerns one model only: its API does not know it, or does not give it to this key. */
  noteModel(modelId: string, error: ModelError | null, startedAt?: number): Promise<void>
}
