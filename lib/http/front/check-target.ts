import { Problem } from '../../problem.ts'
import { httpLimits } from '../limits.ts'

/** What a request is for: its path and query, and its host where the target names one. */
export interface Target {
  pathAndQuery: string
  path: string
  host: string | null
}

/**
 * The target of a request, in origin or absolute form. Throws `Problem` 414 for one that is too long, 400 for what is
 * not ASCII, `*`, or a path that does not decode to text.
 */
export function checkTarget(target: string): Target {
  if (target.length > httpLimits.targetBytes)
    throw new Problem(414, 'target-too-long', 'This address is too long.')
  const absolute = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target)
  const pathAndQuery = absolute ? absolute[2] || '/' : target
  const path = pathAndQuery.split('?', 1)[0] ?? ''
  if (!/^\/[\x21-\x7e]*$/.test(pathAndQuery) || pathAndQuery.includes('#') || !isText(path)) throw malformed()
  // Next's own error page, which it would serve with its 500.
  if (decoded(path)?.startsWith('/_global-error'))
    throw new Problem(404, 'not-found', 'There is nothing here.')
  return { pathAndQuery, path, host: absolute?.[1] ?? null }
}

function isText(path: string): boolean {
  const text = decoded(path)
  return text !== null && !/\p{Cc}/u.test(text)
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function malformed(): Problem {
  return new Problem(400, 'bad-target', 'This address is malformed.')
}
