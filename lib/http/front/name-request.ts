import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../../log.ts'
import { loggedPath } from './logged-path.ts'

const wellFormed = /^[\w-]{8,64}$/

/**
 * Gives a request the name under which log lines tell of it, and its answer the same as `X-Request-Id`: that of a trusted
 * proxy, else a new one. Logs how it was answered: faults of ours as a warning, all else only for who looks closely.
 */
export function nameRequest(request: IncomingMessage, response: ServerResponse, trustedHops: number): void {
  const given = request.headers['x-request-id']
  const name = trustedHops > 0 && typeof given === 'string' && wellFormed.test(given) ? given : randomUUID()
  request.headers['x-request-id'] = name
  response.setHeader('X-Request-Id', name)
  const begun = performance.now()
  const { method, url = '' } = request
  response.once('close', () => {
    const status = response.statusCode
    const line = {
      request: name,
      method,
      path: loggedPath(url),
      status,
      ms: Math.round(performance.now() - begun),
    }
    if (status >= 500) log().warn(line, 'a request was not served')
    else log().debug(line, 'a request was served')
  })
}
