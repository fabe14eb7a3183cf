import { createHash, randomBytes } from 'node:crypto'
import { cookieName, readCookie, setCookie } from './cookies.ts'

const name = 'roundtable'
const pattern = /^[A-Za-z0-9_-]{43}$/
/** What browsers allow at most. */
const maxAgeSeconds = 400 * 24 * 60 * 60

/** The visitor cookie's value, 32 random bytes. */
export function makeVisitor(): string {
  return randomBytes(32).toString('base64url')
}

/** The visitor cookie's value in a request; null where there is none, or one that is not of our making. */
export function readVisitor(headers: Headers, publicUrl: string): string | null {
  const value = readCookie(headers, cookieName(name, publicUrl)) ?? ''
  return pattern.test(value) ? value : null
}

/** What the database keeps of a visitor, so that a copy of it owns nothing: SHA-256 of the cookie. */
export function visitorHash(visitor: string): string {
  return createHash('sha256').update(visitor).digest('base64url')
}

/** The `Set-Cookie` value that keeps a visitor. */
export function visitorCookie(visitor: string, publicUrl: string): string {
  return setCookie(name, visitor, maxAgeSeconds, publicUrl)
}
