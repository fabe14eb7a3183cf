import type { Response as OutboundResponse } from 'undici'
import { isModelError, ModelError } from '../model-error.ts'
import { maxResponseBytes, restOfBody } from './limits.ts'

interface WatchOptions {
  /** The connection's name, for people. */
  name: string
  signal: AbortSignal | null | undefined
  onLife?: () => void
}

const statusesWithoutBody = new Set([204, 205, 304])

/**
 * The same response, whose body calls `onLife` for all bytes that arrive and fails with `ModelError`: `cut-off` when the
 * connection breaks, `too-large` when more comes than any answer needs. A body that its reader leaves before its end is read
 * on for a moment, so that the connection can be used again.
 */
export function watchedResponse(response: OutboundResponse, options: WatchOptions): Response {
  const { status, statusText } = response
  const headers = new Headers([...response.headers])
  const body =
    response.body && !statusesWithoutBody.has(status) ? watchedBody(response.body.getReader(), options) : null
  return new Response(body, { status, statusText, headers })
}

function watchedBody(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { name, signal, onLife }: WatchOptions,
): ReadableStream<Uint8Array> {
  let received = 0
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        onLife?.()
        received += value.byteLength
        if (received > maxResponseBytes)
          throw new ModelError('too-large', `${name} sent more than an answer can hold.`)
        controller.enqueue(value)
      } catch (error) {
        controller.error(signal?.aborted ? error : breakOf(error, name))
        await reader.cancel().catch(() => {})
      }
    },
    // An SDK leaves at the last event, just before the end; to cut it off there would cost the connection.
    cancel: (reason) => (signal?.aborted ? reader.cancel(reason) : void readToEnd(reader)),
  })
}

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let left = restOfBody.bytes
  const late = setTimeout(() => void reader.cancel().catch(() => {}), restOfBody.ms)
  try {
    while (left > 0) {
      const { done, value } = await reader.read()
      if (done) return
      left -= value.byteLength
    }
    await reader.cancel()
  } catch {
    // The answer was whole without it.
  } finally {
    clearTimeout(late)
  }
}

function breakOf(error: unknown, name: string): unknown {
  if (isModelError(error)) return error
  return new ModelError('cut-off', `${name} broke off in the middle of its answer.`, {
    detail: String(error),
  })
}
