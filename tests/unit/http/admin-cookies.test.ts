import { describe, expect, it } from 'vitest'
import { deviceCookie, readDevice } from '../../../lib/http/device-cookie.ts'
import { endedSessionCookie, readSessionCookie, sessionCookie } from '../../../lib/http/session-cookie.ts'

const plain = 'http://localhost:3000'
const secure = 'https://debates.example'
const pair = (cookie: string) => cookie.split(';')[0] ?? ''
const sent = (cookie: string) => new Headers({ cookie: `a=b; ${pair(cookie)}; c=d` })

describe('the session cookie', () => {
  it('is out of reach of scripts and other sites, and bound to the host over https', () => {
    expect(sessionCookie('v', plain)).toBe(
      'roundtable-admin=v; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax',
    )
    expect(sessionCookie('v', secure)).toBe(
      '__Host-roundtable-admin=v; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure',
    )
    expect(endedSessionCookie(secure)).toMatch(/^__Host-roundtable-admin=; Path=\/; Max-Age=0; .*Secure$/)
  })

  it.each([plain, secure])('is read back as it was set on %s', (url) => {
    expect(readSessionCookie(sent(sessionCookie('value', url)), url)).toBe('value')
  })

  it('is not taken over https without its prefix', () => {
    expect(readSessionCookie(sent(sessionCookie('value', plain)), secure)).toBeNull()
  })
})

describe('the device cookie', () => {
  const keys = { secret: Buffer.alloc(32, 1), PUBLIC_URL: plain }

  it('names a browser, which keeps its name', () => {
    const first = deviceCookie(new Headers(), keys)
    const device = readDevice(sent(first), keys)
    expect(device).toHaveLength(22)
    expect(pair(deviceCookie(sent(first), keys))).toBe(pair(first))
    expect(readDevice(sent(deviceCookie(new Headers(), keys)), keys)).not.toBe(device)
  })

  it('is taken from nobody who made it up', () => {
    const [name, value = ''] = pair(deviceCookie(new Headers(), keys)).split('=')
    const [device, signature] = value.split('.')
    for (const forged of ['', 'x', device, `${device}.`, `x${device}.${signature}`, `${value}x`])
      expect(readDevice(new Headers({ cookie: `${name}=${forged}` }), keys)).toBeNull()
    expect(readDevice(sent(`${name}=${value}`), { ...keys, secret: Buffer.alloc(32, 2) })).toBeNull()
  })
})
