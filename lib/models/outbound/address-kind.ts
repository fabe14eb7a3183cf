import { BlockList, isIP } from 'node:net'

export type AddressKind = 'public' | 'private' | 'forbidden'

/** Loopback, private and carrier-grade ranges (RFC 1122, 1918, 6598, 4193): a house may have models there. */
const privateRanges = rangesOf(
  [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '198.18.0.0/15',
  ],
  ['::/128', '::1/128', 'fc00::/7', 'fec0::/10'],
)

/**
 * Never a model: link-local and the metadata services of the clouds (also where those lie in a private or public
 * range), multicast, reserved, and the tunnel ranges that hide an IPv4 address.
 */
const forbiddenRanges = rangesOf(
  ['169.254.0.0/16', '100.100.100.200/32', '168.63.129.16/32', '192.0.0.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  [
    'fe80::/10',
    'fd00:ec2::254/128',
    'fd20:ce::254/128',
    'ff00::/8',
    '64:ff9b:1::/48',
    '2001::/32',
    '2002::/16',
  ],
)

/**
 * Where an IP address lies: `public`, `private` (allowed only on a private network), or `forbidden` (never). IPv4 inside
 * IPv6 (mapped, compatible, translated, NAT64) counts as that IPv4 address. What is no address is `forbidden`.
 */
export function addressKind(address: string): AddressKind {
  const version = isIP(address)
  if (version === 0 || address.includes('%')) return 'forbidden'
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (forbiddenRanges.check(address, family)) return 'forbidden'
  return privateRanges.check(address, family) ? 'private' : 'public'
}

function rangesOf(ipv4: string[], ipv6: string[]): BlockList {
  const list = new BlockList()
  for (const range of ipv4) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), 'ipv4')
    for (const prefix of ['::', '::ffff:', '::ffff:0:', '64:ff9b::'])
      list.addSubnet(prefix + network, 96 + Number(bits), 'ipv6')
  }
  for (const range of ipv6) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), 'ipv6')
  }
  return list
}
