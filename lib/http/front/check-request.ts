import type { IncomingMessage } from 'node:http'
import { Problem } from '../../problem.ts'
import { httpLimits } from '../limits.ts'
import { checkHost } from './check-host.ts'
import { checkMethod } from './check-method.ts'
import { checkRouterHeaders } from './check-router-headers.ts'
import { checkTarget } from './check-target.ts'

export interface FrontRules {
  publicUrl: string
  trustedHops: number
  dev: boolean
}

/**
 * Refuses what is malformed before Next sees it, since stock Next answers much of it with 500. Returns the path and
 * query to serve. Throws `Problem` 400, 405, 413, 414, 421 or 431.
 */
export function checkRequest(request: IncomingMessage, rules: FrontRules): string {
  const { headers, rawHeaders, method = '' } = request
  if (rawHeaders.length / 2 > httpLimits.headerCount)
    throw new Problem(431, 'headers-too-large', 'There are too many headers.')
  const target = checkTarget(request.url ?? '')
  checkHost(target.host ?? onlyHost(rawHeaders), rules.publicUrl)
  checkMethod(method, target.path, rules.dev)
  checkRouterHeaders(headers)
  if (headers.upgrade?.toLowerCase() === 'websocket')
    throw new Problem(400, 'no-upgrade', 'There are no web sockets here.')
  if (Number(headers['content-length'] ?? 0) > httpLimits.bodyBytes) throw bodyTooLarge()
  return target.pathAndQuery
}

/** A body beyond the limit. */
export function bodyTooLarge(): Problem {
  return new Problem(413, 'body-too-large', `A body may have at most ${httpLimits.bodyBytes / 1024} kB.`)
}

/** Node keeps the first of several Host headers; a proxy in front may have taken another. */
function onlyHost(rawHeaders: string[]): string {
  const hosts = rawHeaders.filter(
    (_, index) => rawHeaders[index - 1]?.toLowerCase() === 'host' && index % 2 === 1,
  )
  if (hosts.length > 1) throw new Problem(400, 'bad-header', 'There are several Host headers.')
  return hosts[0] ?? ''
}
