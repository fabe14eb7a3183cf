import { lookup } from 'node:dns/promises'
import { Agent } from 'undici'
import type { NetworkRule } from './check-address.ts'
import { checkedLookup, type Resolve } from './checked-lookup.ts'

/**
 * A pool of connections that checks every address at the moment of connecting and never ends a call by itself: long
 * thinking is silent, and the engine has its own limits. One connection carries one call, so that a broken one takes
 * no other with it.
 */
export function guardedAgent(rule: NetworkRule, resolve: Resolve = lookup): Agent {
  return new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: false,
    connect: { lookup: checkedLookup(rule, resolve) },
  })
}
