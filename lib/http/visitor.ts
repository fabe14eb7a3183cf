import { createHash, randomBytes } from 'node:crypto'

const pattern = /^[A-Za-z0-9_-]{43}$/
/** What browsers allow at most. */
const maxAgeSeconds = 400 * 24 * 60 * 60

/** The visitor cookie's value, 32 random bytes. */
export function makeVisitor(): string {
  return randomBytes(32).toString('base64url')
}

/** The visitor cookie's value in a request; null where there is none, or one that is not of our making. */
export function readVisitor(headers: Headers, publicUrl: string): string | null {
  const prefix = `${cookieName(publicUrl)}=`
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  const value = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length) ?? ''
  return pattern.test(value) ? value : null
}

/** What the database keeps of a visitor, so that a copy of it owns nothing: SHA-256 of the cookie. */
export function visitorHash(visitor: string): string {
  return createHash('sha256').update(visitor).digest('base64url')
}

/** The `Set-Cookie` value that keeps a visitor. Over https the `__Host-` prefix binds it to this host alone. */
export function visitorCookie(visitor: string, publicUrl: string): string {
  const secure = isSecure(publicUrl) ? '; Secure' : ''
  return `${cookieName(publicUrl)}=${visitor}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}

function cookieName(publicUrl: string): string {
  return isSecure(publicUrl) ? '__Host-roundtable' : 'roundtable'
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:')
}
