import { type Agent, type Dispatcher, request } from 'undici'
import { findModelError } from '../errors/find-model-error.ts'
import { ModelError } from '../model-error.ts'
import type { NetworkRule } from './check-address.ts'
import { checkUrl } from './check-url.ts'
import { forwardedHeaders } from './forwarded-headers.ts'
import { maxRedirects } from './limits.ts'
import { watchedBody } from './watched-body.ts'

export interface GuardedFetchOptions {
  /** From `guardedAgent`, with the same rule. */
  agent: Agent
  rule: NetworkRule
  /** The connection's name, for messages to people. */
  name: string
  /** Called whenever bytes of the answer arrive. */
  onLife?: () => void
}

const redirects = new Set([301, 302, 307, 308])
const statusesWithoutBody = new Set([204, 205, 304])

/**
 * The one fetch that every SDK is given. Addresses are checked before each hop; a redirect is followed only within its
 * origin, so that no key is ever carried elsewhere. Throws `ModelError` `blocked-address` and `network`, and an abort as
 * it is; the body it returns may fail with `cut-off` or `too-large`. Of a `Request` only its URL is used.
 */
export function guardedFetch(options: GuardedFetchOptions): typeof fetch {
  const { name, rule } = options
  return async (input, init = {}) => {
    let url = new URL(input instanceof Request ? input.url : input)
    for (let hop = 0; hop <= maxRedirects; hop++) {
      checkUrl(url, rule)
      const answer = await sendOnce(url, init, options)
      const target = redirectTarget(answer, url)
      if (!target) return responseOf(answer, init.signal, options)
      drop(answer.body)
      if (target.origin !== url.origin)
        throw new ModelError(
          'blocked-address',
          `${name} sent the call on to another address, which is not followed.`,
        )
      url = target
    }
    throw new ModelError('blocked-address', `${name} sent the call on and on.`)
  }
}

async function sendOnce(
  url: URL,
  init: RequestInit,
  options: GuardedFetchOptions,
): Promise<Dispatcher.ResponseData> {
  const { method = 'GET', signal, body } = init
  try {
    // Not undici's `fetch`, whose web streams and objects take more of the processor.
    return await request(url, {
      method: method as Dispatcher.HttpMethod,
      signal,
      body: typeof body === 'string' ? body : undefined,
      headers: { ...forwardedHeaders(init.headers), 'accept-encoding': 'identity' },
      dispatcher: options.agent,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    const known = findModelError(error)
    if (known) throw known
    throw new ModelError('network', `${options.name} could not be reached.`, { detail: reasonOf(error) })
  }
}

function redirectTarget({ statusCode, headers }: Dispatcher.ResponseData, from: URL): URL | null {
  const { location } = headers
  if (!redirects.has(statusCode) || typeof location !== 'string' || !location) return null
  return URL.parse(location, from.href)
}

function responseOf(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  signal: RequestInit['signal'],
  { name, onLife }: GuardedFetchOptions,
): Response {
  const fields = new Headers()
  for (const [field, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) fields.append(field, one)
  if (!statusesWithoutBody.has(status))
    return new Response(watchedBody(body, { name, signal, onLife }), { status, headers: fields })
  drop(body)
  return new Response(null, { status, headers: fields })
}

/** Nobody reads it, and nobody is to hear that it was left. */
function drop(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {}).destroy()
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause === undefined ? String(error) : `${error}: ${cause}`
}
