import type { Connection } from '../models.ts'
import type { Outbound } from '../outbound/outbound.ts'

/** What an adapter needs to reach its models. */
export interface ModelReach {
  connection: Connection
  outbound: Outbound
}
