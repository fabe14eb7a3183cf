import { describe, expect, it } from 'vitest'
import { type AddressKind, addressKind } from '../../../../lib/models/outbound/address-kind.ts'

const table: [AddressKind, string[]][] = [
  [
    'public',
    ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.255.255', '2606:4700::1111', '::ffff:8.8.8.8'],
  ],
  ['public', ['64:ff9b::8.8.8.8', '11.0.0.0', '192.167.255.255', '169.253.0.1']],
  [
    'private',
    ['127.0.0.1', '127.255.255.254', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0.0.0.0'],
  ],
  ['private', ['100.64.0.1', '198.18.0.1', '::1', '::', 'fd12:3456::1', 'fc00::1']],
  [
    'private',
    [
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:10.0.0.1',
      '64:ff9b::127.0.0.1',
      '::127.0.0.1',
      '::ffff:0:127.0.0.1',
    ],
  ],
  ['forbidden', ['169.254.169.254', '169.254.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192']],
  ['forbidden', ['fe80::1', 'fe80::1%eth0', 'fd00:ec2::254', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe']],
  ['forbidden', ['224.0.0.1', '255.255.255.255', 'ff02::1', '2002:7f00:1::', '2001:0:7f00:1::']],
  ['forbidden', ['64:ff9b:1::7f00:1', '64:ff9b:1:a9fe:a9:fe00::', '::ffff:0:169.254.169.254']],
  ['forbidden', ['', 'localhost', '127.1', '0x7f000001']],
]

describe('addressKind', () => {
  for (const [kind, addresses] of table)
    it.each(addresses)(`calls %s ${kind}`, (address) => {
      expect(addressKind(address)).toBe(kind)
    })
})
