import { sessionLimits } from '../house/sessions.ts'
import { cookieName, readCookie, setCookie } from './cookies.ts'

const name = 'roundtable-admin'

/** The admin's session cookie in a request; null where there is none. */
export function readSessionCookie(headers: Headers, publicUrl: string): string | null {
  return readCookie(headers, cookieName(name, publicUrl))
}

/** The `Set-Cookie` value that keeps the admin signed in. */
export function sessionCookie(value: string, publicUrl: string): string {
  return setCookie(name, value, sessionLimits.mostMs / 1000, publicUrl)
}

/** The `Set-Cookie` value that takes it away. */
export function endedSessionCookie(publicUrl: string): string {
  return setCookie(name, '', 0, publicUrl)
}
