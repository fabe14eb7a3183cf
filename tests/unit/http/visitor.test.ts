import { describe, expect, it } from 'vitest'
import { startClaim } from '../../../lib/http/idempotency.ts'
import { isOwnerToken, makeOwnerToken } from '../../../lib/http/owner-token.ts'
import { startingVisitor } from '../../../lib/http/starting-visitor.ts'
import { makeVisitor, readVisitor, visitorCookie, visitorHash } from '../../../lib/http/visitor.ts'

const plain = 'http://localhost:3000'
const secure = 'https://debates.example'

describe('the visitor cookie', () => {
  it('is 32 random bytes, never twice the same', () => {
    expect(Buffer.from(makeVisitor(), 'base64url')).toHaveLength(32)
    expect(makeVisitor()).not.toBe(makeVisitor())
  })

  it.each([plain, secure])('is read back as it was set on %s', (url) => {
    const visitor = makeVisitor()
    const pair = visitorCookie(visitor, url).split(';')[0]
    expect(readVisitor(new Headers({ cookie: `a=b; ${pair}; c=d` }), url)).toBe(visitor)
  })

  it('is out of reach of scripts and other sites, and bound to the host over https', () => {
    expect(visitorCookie('v', plain)).toMatch(/^roundtable=v; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    expect(visitorCookie('v', secure)).toMatch(
      /^__Host-roundtable=v; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/,
    )
  })

  it.each([
    '',
    'roundtable=',
    'roundtable=short',
    `xroundtable=${'a'.repeat(43)}`,
    `roundtable="${'a'.repeat(41)}"`,
  ])('is not taken from %j', (cookie) => {
    expect(readVisitor(new Headers({ cookie }), plain)).toBeNull()
  })

  it('is not taken over https without its prefix', () => {
    expect(readVisitor(new Headers({ cookie: `roundtable=${'a'.repeat(43)}` }), secure)).toBeNull()
  })

  it('is kept as a hash only', () => {
    const visitor = makeVisitor()
    expect(visitorHash(visitor)).toBe(visitorHash(visitor))
    expect(visitorHash(visitor)).not.toContain(visitor)
  })
})

describe('startingVisitor', () => {
  it('is the known one', () => {
    const visitor = makeVisitor()
    expect(startingVisitor(new Headers({ cookie: `roundtable=${visitor}` }), plain)).toBe(visitor)
  })

  it('is a new one for a browser, and nobody for an API caller', () => {
    expect(startingVisitor(new Headers({ 'sec-fetch-site': 'same-origin' }), plain)).toHaveLength(43)
    expect(startingVisitor(new Headers({ origin: plain }), plain)).toHaveLength(43)
    expect(startingVisitor(new Headers(), plain)).toBeNull()
  })
})

describe('owner tokens', () => {
  const secret = Buffer.alloc(32, 1)

  it('can be given again, and own one debate only', () => {
    const token = makeOwnerToken(secret, 'd1')
    expect(makeOwnerToken(secret, 'd1')).toBe(token)
    expect(isOwnerToken(secret, 'd1', token)).toBe(true)
    expect(isOwnerToken(secret, 'd2', token)).toBe(false)
    expect(isOwnerToken(Buffer.alloc(32, 2), 'd1', token)).toBe(false)
  })

  it.each(['', 'x', 'é'.repeat(43), `${makeOwnerToken(secret, 'd1')}=`])('are not %j', (token) => {
    expect(isOwnerToken(secret, 'd1', token)).toBe(false)
  })
})

describe('startClaim', () => {
  it('is scoped to the visitor, else to the address', () => {
    const headers = new Headers({ 'idempotency-key': '12345678', 'x-forwarded-for': '10.0.0.1' })
    expect(startClaim(headers, 'hash')).toEqual({
      visitor: 'hash',
      idempotencyKey: '12345678',
      scope: 'visitor:hash',
    })
    expect(startClaim(headers, null).scope).toBe('address:10.0.0.1')
    expect(startClaim(new Headers(), null).idempotencyKey).toBeNull()
  })

  it.each([8, 200])('takes a key of %i characters', (length) => {
    const key = 'k'.repeat(length)
    expect(startClaim(new Headers({ 'idempotency-key': key }), null).idempotencyKey).toBe(key)
  })

  it.each(['', '1234567', 'k'.repeat(201), 'with spaces in', 'umläute!'])('refuses the key %j', (key) => {
    expect(() => startClaim(new Headers({ 'idempotency-key': key }), null)).toThrow(
      expect.objectContaining({ status: 400, code: 'bad-idempotency-key' }),
    )
  })
})
