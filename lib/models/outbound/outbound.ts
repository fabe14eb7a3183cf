import { checkedFetch } from '../errors/checked-fetch.ts'
import type { Connection } from '../models.ts'
import type { NetworkRule } from './check-address.ts'
import type { Resolve } from './checked-lookup.ts'
import { guardedAgent } from './guarded-agent.ts'
import { guardedFetch } from './guarded-fetch.ts'

/** A fetch for one call over a connection. It throws `ModelError` for all that is not a good answer. */
export type Outbound = (connection: Pick<Connection, 'name' | 'apiKey'>, onLife?: () => void) => typeof fetch

export interface OutboundOptions extends NetworkRule {
  /** Milliseconds since 1970; for a `Retry-After` that names a date. */
  now: () => number
  resolve?: Resolve
}

/** The way out of the house, made once: all calls share its connections. */
export function createOutbound(options: OutboundOptions): Outbound {
  const agent = guardedAgent(options, options.resolve)
  return ({ name, apiKey }, onLife) =>
    checkedFetch(guardedFetch({ agent, rule: options, name, onLife }), { name, apiKey, now: options.now })
}
