import { isIPv6 } from 'node:net'

/**
 * What a client is counted under: its address; of IPv6 the first 64 bits, since whoever has one address there has all of
 * them.
 */
export function clientKey(address: string): string {
  const bare = address.split('%')[0] ?? ''
  if (!isIPv6(bare)) return address
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0')
  return `${[...groups, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}

/** The address that a request comes from; the front leaves it here, and nothing else. */
export function callingAddress(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? 'unknown'
}
