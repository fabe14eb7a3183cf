import { describe, expect, it } from 'vitest'
import { ReadingLimits } from '../../../../lib/http/front/reading-limits.ts'
import { httpLimits } from '../../../../lib/http/limits.ts'

const { requests, windowMs, clients } = httpLimits.reading

function counted() {
  let now = 1_000_000
  const limits = new ReadingLimits({ now: () => now })
  const asks = (address: string, path = '/') => {
    try {
      limits.count(address, path)
      return null
    } catch (error) {
      return error
    }
  }
  const wait = (ms: number) => {
    now += ms
  }
  return { asks, wait }
}

describe('the limits of reading', () => {
  it('let a client ask so much at once, and then bit by bit', () => {
    const { asks, wait } = counted()
    for (let index = 0; index < requests; index += 1) expect(asks('203.0.113.7')).toBeNull()
    expect(asks('203.0.113.7')).toMatchObject({ status: 429, headers: { 'Retry-After': '1' } })
    expect(asks('203.0.113.8')).toBeNull()
    wait(windowMs / requests)
    expect(asks('203.0.113.7')).toBeNull()
    expect(asks('203.0.113.7')).toMatchObject({ status: 429 })
  })

  it('count a network of IPv6 as one client', () => {
    const { asks } = counted()
    for (let index = 0; index < requests; index += 1) asks(`2001:db8::${index.toString(16)}`)
    expect(asks('2001:db8::ffff')).toMatchObject({ status: 429 })
    expect(asks('2001:db8:0:1::1')).toBeNull()
  })

  it('count neither this machine itself nor built files', () => {
    const { asks } = counted()
    for (let index = 0; index < requests + 1; index += 1) {
      expect(asks('127.0.0.1')).toBeNull()
      expect(asks('203.0.113.7', '/_next/static/chunk.js')).toBeNull()
    }
    expect(asks('203.0.113.7')).toBeNull()
  })

  it('keep a client in mind that floods while more others come than there is room for', () => {
    const { asks } = counted()
    for (let index = 0; index < requests; index += 1) asks('203.0.113.7')
    for (let index = 0; index < clients * 2; index += 1) {
      asks(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`)
      if (index % 1_000 === 0) expect(asks('203.0.113.7')).toMatchObject({ status: 429 })
    }
  })
})
