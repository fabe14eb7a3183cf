import { describe, expect, it } from 'vitest'
import { callingAddress, clientKey } from '../../../lib/http/client-key.ts'

describe('what a client is counted under', () => {
  it.each(['203.0.113.7', '127.0.0.1', 'unknown', ''])('is the address %j itself', (address) => {
    expect(clientKey(address)).toBe(address)
  })

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ])('of %s is its network', (address, network) => {
    expect(clientKey(address)).toBe(network)
  })

  it('is what the front left', () => {
    expect(callingAddress(new Headers({ 'x-forwarded-for': '203.0.113.7' }))).toBe('203.0.113.7')
    expect(callingAddress(new Headers())).toBe('unknown')
  })
})
