import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { systemClock } from '../../clock.ts'
import { log } from '../../log.ts'
import { isProblem, Problem } from '../../problem.ts'
import { routeOfExport } from '../export-format.ts'
import { httpLimits } from '../limits.ts'
import { checkHost } from './check-host.ts'
import { checkRequest, type FrontRules } from './check-request.ts'
import { cleanHeaders } from './clean-headers.ts'
import { clientLeft } from './client-left.ts'
import { nameRequest } from './name-request.ts'
import { parserProblem } from './parser-problem.ts'
import { hasBody, readBody } from './read-body.ts'
import { ReadingLimits } from './reading-limits.ts'
import { refuse, refuseSocket } from './refuse.ts'
import { replayRequest } from './replay-request.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { tellAway } from './tell-away.ts'

/** What stands behind the front: Next, or a stub in tests. */
export interface Behind {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Whether what fails just now may fail since the database is away. */
  isAway(): boolean
  /** Development's own web socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/**
 * The HTTP server that the world talks to. What is malformed, foreign or too large gets a 4xx problem here; the rest is
 * handed on, with headers cleaned and its body read.
 */
export function createFront(behind: Behind, rules: FrontRules): Server {
  const limits = new ReadingLimits(systemClock)
  const server = createServer({
    maxHeaderSize: httpLimits.headerBytes,
    headersTimeout: httpLimits.headersMs,
    requestTimeout: httpLimits.requestMs,
    keepAliveTimeout: httpLimits.keepAliveMs,
    connectionsCheckingInterval: 2_000,
    // Any other upgrade is not taken up: the request is served as if it had not been asked for.
    shouldUpgradeCallback: (request) => isDevSocket(request, rules),
  })
  server.on('request', async (request, response) => {
    nameRequest(request, response, rules.trustedHops)
    try {
      await serve(request, response, behind, { ...rules, limits })
    } catch (error) {
      refuse(response, asProblem(error, request))
    }
  })
  server.on('upgrade', (request, socket, head) => behind.upgrade(request, socket, head))
  server.on('connect', (_request, socket) => {
    const problem = new Problem(405, 'method-not-allowed', 'This is no proxy.', {
      headers: { Allow: 'GET, HEAD' },
    })
    if (socket instanceof Socket) refuseSocket(socket, problem)
    else socket.destroy()
  })
  server.on('clientError', (error, socket) => {
    if (socket instanceof Socket) refuseSocket(socket, parserProblem(error))
    else socket.destroy()
  })
  return server
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  behind: Behind,
  rules: FrontRules & { limits: ReadingLimits },
): Promise<void> {
  setSecurityHeaders(response, rules.publicUrl)
  if (request.url?.startsWith('/api/')) {
    // The API is for programs: what it says stands on pages, and in the files made of them.
    response.setHeader('X-Robots-Tag', 'noindex')
    // Nor is it for pages of a sister domain, which a browser sends our cookies from.
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  }
  request.url = routeOfExport(checkRequest(request, rules))
  rules.limits.count(cleanHeaders(request, rules.trustedHops), request.url)
  tellAway(response, behind.isAway)
  if (!hasBody(request)) return behind.handle(request, response)
  const body = await readBody(request, httpLimits.bodyBytes)
  return behind.handle(replayRequest(request, body), response)
}

function asProblem(error: unknown, request: IncomingMessage): Problem {
  if (isProblem(error)) return error
  if (clientLeft(error, request)) return new Problem(400, 'client-left', 'The request broke off.')
  log().error({ error, request: request.headers['x-request-id'] }, 'a request failed')
  return new Problem(500, 'internal', 'Something went wrong on our side.')
}

function isDevSocket(request: IncomingMessage, { dev, publicUrl }: FrontRules): boolean {
  if (!dev || !request.url?.startsWith('/_next/')) return false
  try {
    checkHost(request.headers.host ?? '', publicUrl)
    return true
  } catch {
    return false
  }
}
