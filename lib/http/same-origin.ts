import { Problem } from '../problem.ts'

/**
 * Refuses a state change that another site's page makes with this visitor's cookie. Browsers say where a request comes
 * from (`Sec-Fetch-Site`, or `Origin` in older ones); a client that says neither is no browser and has no cookie of
 * anybody else. Throws `Problem` 403 `cross-site`.
 */
export function requireSameOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const allowed = site
    ? site === 'same-origin' || site === 'none'
    : !origin || isOwn(origin, headers.get('host'))
  if (!allowed) throw new Problem(403, 'cross-site', 'This can be done from our own pages only.')
}

/** The front has checked Host, so an origin of the same host is ours. */
function isOwn(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}
