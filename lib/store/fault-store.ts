import type { ConnectionFault } from '../models/connection-faults.ts'

/** The faults of connections, as all instances see them. Methods throw `Problem` 503 while the database is away. */
export interface FaultStore {
  /** All that were marked and not cleared, by connection id, also those that are over. */
  list(): Promise<Map<string, ConnectionFault>>
  /** Marks a connection, or replaces its fault; all instances are told. */
  mark(connection: string, fault: ConnectionFault): Promise<void>
  /** Forgets a connection's fault, if it has one; all instances are told. */
  clear(connection: string): Promise<void>
}
