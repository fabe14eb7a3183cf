import { type Agent, type Response as OutboundResponse, fetch as send } from 'undici'
import { findModelError } from '../errors/find-model-error.ts'
import { ModelError } from '../model-error.ts'
import type { NetworkRule } from './check-address.ts'
import { checkUrl } from './check-url.ts'
import { forwardedHeaders } from './forwarded-headers.ts'
import { maxRedirects } from './limits.ts'
import { watchedResponse } from './watched-response.ts'

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
      const response = await sendOnce(url, init, options)
      const target = redirectTarget(response, url)
      if (!target) return watchedResponse(response, { name, signal: init.signal, onLife: options.onLife })
      await response.body?.cancel()
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
): Promise<OutboundResponse> {
  const { method, signal, body } = init
  try {
    return await send(url, {
      method,
      signal: signal ?? undefined,
      body: typeof body === 'string' ? body : undefined,
      headers: forwardedHeaders(init.headers),
      redirect: 'manual',
      dispatcher: options.agent,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    const known = findModelError(error)
    if (known) throw known
    throw new ModelError('network', `${options.name} could not be reached.`, { detail: reasonOf(error) })
  }
}

function redirectTarget(response: OutboundResponse, from: URL): URL | null {
  const location = response.headers.get('location')
  if (!redirects.has(response.status) || !location) return null
  return URL.parse(location, from.href)
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause === undefined ? String(error) : `${error}: ${cause}`
}
