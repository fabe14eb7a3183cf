import { isIP } from 'node:net'

/**
 * Who sent a request. Each trusted proxy appends the address that it was called from to `X-Forwarded-For`, so the
 * client is as many entries from the end as there are proxies; entries before that are the client's own claim.
 * `hops` 0 trusts nobody. IPv4 written as IPv6 is unwrapped.
 */
export function clientAddress(remote: string | undefined, forwardedFor: string, hops: number): string {
  const claimed = forwardedFor.split(',').map((entry) => entry.trim())
  const chain = [...claimed, remote ?? ''].map(bare)
  for (let index = Math.max(0, chain.length - 1 - hops); index < chain.length; index += 1) {
    const address = chain[index] ?? ''
    if (isIP(address)) return address
  }
  return 'unknown'
}

function bare(address: string): string {
  const withoutPort =
    /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address
  return withoutPort.replace(/^::ffff:(?=[\d.]+$)/i, '')
}
