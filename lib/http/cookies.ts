/** The value of a cookie in a request; null where there is none. */
export function readCookie(headers: Headers, name: string): string | null {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}

/** A cookie's name; over https the `__Host-` prefix binds it to this host alone. */
export function cookieName(name: string, publicUrl: string): string {
  return isSecure(publicUrl) ? `__Host-${name}` : name
}

/**
 * The `Set-Cookie` value of a cookie out of reach of scripts. Lax, so that who follows a link to a page of ours is known
 * there; no state changes by following a link, and `requireSameOrigin` holds the rest.
 */
export function setCookie(name: string, value: string, maxAgeSeconds: number, publicUrl: string): string {
  const secure = isSecure(publicUrl) ? '; Secure' : ''
  return `${cookieName(name, publicUrl)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:')
}
