import type { IncomingMessage } from 'node:http'

/**
 * Whether an error says no more than that the client went away: in the middle of its request, or after it while its body was
 * still being read.
 */
export function clientLeft(
  error: unknown,
  request: Pick<IncomingMessage, 'destroyed' | 'complete'>,
): boolean {
  const wasReset = error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
  return request.destroyed && (!request.complete || wasReset)
}
