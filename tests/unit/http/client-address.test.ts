import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../../lib/http/client-address.ts'

describe('clientAddress', () => {
  it.each([
    ['trusts nobody by default', '10.0.0.1', '1.2.3.4', 0, '10.0.0.1'],
    ['takes what the one proxy saw', '10.0.0.1', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['goes back over two proxies', '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
    ['takes the first when there are fewer', '10.0.0.1', '1.2.3.4', 5, '1.2.3.4'],
    ['takes the socket without the header', '10.0.0.1', '', 1, '10.0.0.1'],
    ['skips what is no address', '10.0.0.1', '<script>', 1, '10.0.0.1'],
    ['unwraps IPv4 in IPv6', '::ffff:127.0.0.1', '', 0, '127.0.0.1'],
    ['drops ports', '10.0.0.1', '1.2.3.4:5678', 1, '1.2.3.4'],
    ['drops brackets and ports of IPv6', '10.0.0.1', '[2001:db8::1]:443', 1, '2001:db8::1'],
    ['knows IPv6', '2001:db8::2', '', 0, '2001:db8::2'],
  ])('%s', (_, remote, forwardedFor, hops, expected) => {
    expect(clientAddress(remote, forwardedFor, hops)).toBe(expected)
  })

  it('says so when nothing is known', () => {
    expect(clientAddress(undefined, '', 0)).toBe('unknown')
  })
})
