import { makeVisitor, readVisitor } from './visitor.ts'

/**
 * The visitor who starts a debate: the cookie's, or a new one for a browser that has none yet. Null for API callers,
 * whose key is the owner token.
 */
export function startingVisitor(headers: Headers, publicUrl: string): string | null {
  const isBrowser = headers.has('sec-fetch-site') || headers.has('origin')
  return readVisitor(headers, publicUrl) ?? (isBrowser ? makeVisitor() : null)
}
