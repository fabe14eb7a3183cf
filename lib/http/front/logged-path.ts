/**
 * The path of a request as logs may hold it: without its query, and of a debate's address only the random end, since the
 * rest are words of the question.
 */
export function loggedPath(target: string): string {
  const path = target.split('?', 1)[0] ?? ''
  return path.slice(0, 500).replace(/(\/debates\/)[^/]*-(?=[^/-]*)/, '$1…-')
}
