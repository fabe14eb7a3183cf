import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookieName, readCookie, setCookie } from './cookies.ts'

const name = 'roundtable-passcode'
const lifeSeconds = 30 * 24 * 60 * 60

/** What a pass is signed with, and for. */
export interface PassFor {
  secret: Buffer
  /** Of the passcode that was known: another passcode voids the pass. */
  passcodeHash: string
}

/** The `Set-Cookie` value that remembers for 30 days that its bearer knew the passcode. `now` is milliseconds since 1970. */
export function passcodeCookie(pass: PassFor, now: number, publicUrl: string): string {
  const expires = Math.floor(now / 1000) + lifeSeconds
  return setCookie(name, `${expires}.${signature(pass, expires)}`, lifeSeconds, publicUrl)
}

/** Whether a request brings a pass that holds. `now` is milliseconds since 1970. */
export function holdsPass(headers: Headers, pass: PassFor, now: number, publicUrl: string): boolean {
  const [, expires = '', given = ''] =
    /^(\d{1,12})\.([\w-]{43})$/.exec(readCookie(headers, cookieName(name, publicUrl)) ?? '') ?? []
  const expected = signature(pass, Number(expires))
  return (
    given.length === expected.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected)) &&
    Number(expires) * 1000 > now
  )
}

function signature({ secret, passcodeHash }: PassFor, expires: number): string {
  return createHmac('sha256', secret).update(`passcode:${expires}:${passcodeHash}`).digest('base64url')
}
