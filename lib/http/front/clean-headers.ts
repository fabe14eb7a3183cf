import type { IncomingMessage } from 'node:http'
import { clientAddress } from '../client-address.ts'

/** Headers that only Next itself, our proxy or a trusted one may set. */
const foreign =
  /^(x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-nextjs-data|x-next-.*|next-action|next-resume|x-nonce|content-security-policy(-report-only)?|x-forwarded-.*|forwarded|x-real-ip)$/

/**
 * Takes away what a client has no say in, and leaves the client's address, as far as proxies are trusted, as the one
 * entry of `X-Forwarded-For`: routes have no other way to learn it. Returns that address.
 */
export function cleanHeaders(request: IncomingMessage, trustedHops: number): string {
  const forwardedFor = String(request.headers['x-forwarded-for'] ?? '')
  for (const name of Object.keys(request.headers)) if (foreign.test(name)) delete request.headers[name]
  const address = clientAddress(request.socket.remoteAddress, forwardedFor, trustedHops)
  request.headers['x-forwarded-for'] = address
  return address
}
