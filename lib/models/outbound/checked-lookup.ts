import type { LookupAddress, LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { checkAddress, type NetworkRule } from './check-address.ts'

/** Resolves a host name to all of its addresses. */
export type Resolve = (hostname: string, options: LookupOptions & { all: true }) => Promise<LookupAddress[]>

/**
 * A lookup for sockets that fails with `ModelError` `blocked-address` if any address of a name is forbidden, at the very
 * moment of connecting: a name that was harmless when it was saved cannot turn towards the house later.
 */
export function checkedLookup(rule: NetworkRule, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true })
      .then((addresses) => {
        for (const { address } of addresses) checkAddress(address, rule)
        return addresses
      })
      .then(
        (addresses) => {
          const [first] = addresses
          if (options.all) callback(null, addresses)
          else callback(null, first?.address ?? '', first?.family)
        },
        (error) => callback(error, '', 0),
      )
  }
}
