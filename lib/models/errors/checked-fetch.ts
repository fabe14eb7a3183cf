import { maxErrorBytes } from '../outbound/limits.ts'
import { askedWait } from './asked-wait.ts'
import { type FaultSource, faultError } from './fault-error.ts'

/**
 * A fetch that returns only good answers; every other status is thrown as the `ModelError` it stands for. Done here, not
 * from the SDKs' errors, since only here are status, headers and body at hand alike for all of them.
 */
export function checkedFetch(inner: typeof fetch, source: FaultSource & { now: () => number }): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init)
    if (response.ok) return response
    const body = parsed(await readStart(response.body))
    throw faultError(
      { status: response.status, body, retryAfterMs: askedWait(response.headers, source.now()) },
      source,
    )
  }
}

async function readStart(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  let text = ''
  while (reader && text.length < maxErrorBytes) {
    const step = await reader.read().catch(() => null)
    if (!step || step.done) return text
    text += decoder.decode(step.value, { stream: true })
  }
  await reader?.cancel().catch(() => {})
  return text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
