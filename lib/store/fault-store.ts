import type { ModelFault } from '../models/connection-faults.ts'

/** The faults of connections and models, as all instances see them. Methods throw `Problem` 503 while the database is away. */
export interface FaultStore {
  /** All that were marked and not cleared, by id, also those that are over. */
  list(): Promise<Map<string, ModelFault>>
  /** Marks a connection or a model, or replaces its fault; all instances are told. */
  mark(connection: string, fault: ModelFault): Promise<void>
  /** Forgets a fault, if there is one; all instances are told. */
  clear(connection: string): Promise<void>
}
