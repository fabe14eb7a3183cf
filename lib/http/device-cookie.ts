import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Environment } from '../config/environment.ts'
import { cookieName, readCookie, setCookie } from './cookies.ts'

const name = 'roundtable-device'
/** What browsers allow at most. */
const maxAgeSeconds = 400 * 24 * 60 * 60

type Keys = Pick<Environment, 'secret' | 'PUBLIC_URL'>

/**
 * The browser in which the admin has signed in before; null for any other. Its tries are counted on their own, so that nobody
 * who guesses passwords elsewhere locks the admin out.
 */
export function readDevice(headers: Headers, { secret, PUBLIC_URL }: Keys): string | null {
  const [device = '', given = ''] = (readCookie(headers, cookieName(name, PUBLIC_URL)) ?? '').split('.')
  const [expected, signature] = [Buffer.from(sign(secret, device)), Buffer.from(given)]
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? device : null
}

/** The `Set-Cookie` value by which a browser is known; one that is known keeps its name. */
export function deviceCookie(headers: Headers, keys: Keys): string {
  const device = readDevice(headers, keys) ?? randomBytes(16).toString('base64url')
  return setCookie(name, `${device}.${sign(keys.secret, device)}`, maxAgeSeconds, keys.PUBLIC_URL)
}

function sign(secret: Buffer, device: string): string {
  return createHmac('sha256', secret).update(`device:${device}`).digest('base64url')
}
