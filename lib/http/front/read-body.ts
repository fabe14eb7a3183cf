import type { IncomingMessage } from 'node:http'
import { bodyTooLarge } from './check-request.ts'

/** Whether a request brings a body at all. */
export function hasBody(request: IncomingMessage): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  )
}

/**
 * The whole body of a request, counted while it comes in. Throws `Problem` 413 beyond the limit, without reading on, and
 * what the socket throws when the client leaves.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > limit) throw bodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
