import { describe, expect, it } from 'vitest'
import { holdsPass, passcodeCookie } from '../../../lib/http/passcode-cookie.ts'

const pass = { secret: Buffer.alloc(32, 7), passcodeHash: '$argon2id$one' }
const now = Date.parse('2026-05-01T12:00:00Z')
const day = 24 * 60 * 60 * 1000
const plain = 'http://localhost:3000'
const secure = 'https://roundtable.example'

const headersWith = (setCookie: string) => new Headers({ cookie: setCookie.split(';')[0] ?? '' })

describe('the pass of who gave the passcode', () => {
  it('holds for 30 days', () => {
    const headers = headersWith(passcodeCookie(pass, now, plain))
    expect(holdsPass(headers, pass, now, plain)).toBe(true)
    expect(holdsPass(headers, pass, now + 29 * day, plain)).toBe(true)
    expect(holdsPass(headers, pass, now + 31 * day, plain)).toBe(false)
  })

  it('is void under another passcode, another secret, and after any change of it', () => {
    const cookie = passcodeCookie(pass, now, plain)
    const headers = headersWith(cookie)
    expect(holdsPass(headers, { ...pass, passcodeHash: '$argon2id$two' }, now, plain)).toBe(false)
    expect(holdsPass(headers, { ...pass, secret: Buffer.alloc(32, 8) }, now, plain)).toBe(false)
    expect(holdsPass(headersWith(cookie.replace('=1', '=2')), pass, now, plain)).toBe(false)
    for (const value of ['', '1', '9999999999.', `9999999999.${'A'.repeat(43)}`, 'x.y', '9'.repeat(400)])
      expect(holdsPass(new Headers({ cookie: `roundtable-passcode=${value}` }), pass, now, plain)).toBe(false)
    expect(holdsPass(new Headers(), pass, now, plain)).toBe(false)
  })

  it('is out of reach of scripts, and bound to this host over https', () => {
    expect(passcodeCookie(pass, now, plain)).toMatch(
      /^roundtable-passcode=\S+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    )
    const cookie = passcodeCookie(pass, now, secure)
    expect(cookie).toMatch(/^__Host-roundtable-passcode=\S+; Path=\/; .*; Secure$/)
    expect(holdsPass(headersWith(cookie), pass, now, secure)).toBe(true)
    expect(holdsPass(headersWith(cookie), pass, now, plain)).toBe(false)
  })
})
