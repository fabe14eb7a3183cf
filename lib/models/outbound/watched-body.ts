import type { Readable } from 'node:stream'
import { isModelError, ModelError } from '../model-error.ts'
import { gatherMs, maxResponseBytes, restOfBody } from './limits.ts'

export interface WatchOptions {
  /** The connection's name, for people. */
  name: string
  signal: AbortSignal | null | undefined
  onLife?: () => void
}

/**
 * The body as the SDKs read it. It calls `onLife` for all bytes that arrive, hands on together what comes within
 * `gatherMs` of what it handed on before, and fails with `ModelError`: `cut-off` when the connection breaks, `too-large`
 * when more comes than any answer needs. When its reader leaves before the end it is read on for a moment, so that the
 * connection can be used again.
 */
export function watchedBody(
  body: Readable,
  { name, signal, onLife }: WatchOptions,
): ReadableStream<Uint8Array> {
  let gathered: Uint8Array[] = []
  let received = 0
  let rest: NodeJS.Timeout | undefined
  let late: NodeJS.Timeout | undefined
  let left = false

  const leave = () => {
    left = true
    gathered = []
    clearTimeout(rest)
  }
  const readOn = () => {
    received = 0
    late = setTimeout(() => body.destroy(), restOfBody.ms)
    body.resume()
  }

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const handOn = () => {
        rest = undefined
        const [only, ...others] = gathered
        if (!only) return
        controller.enqueue(others.length === 0 ? only : Buffer.concat(gathered))
        gathered = []
        if ((controller.desiredSize ?? 0) <= 0) body.pause()
        rest = setTimeout(handOn, gatherMs)
      }
      const fail = (error: unknown) => {
        clearTimeout(late)
        if (left) return
        leave()
        controller.error(signal?.aborted ? error : breakOf(error, name))
      }
      body.on('data', (bytes: Uint8Array) => {
        received += bytes.byteLength
        if (left) return void (received > restOfBody.bytes && body.destroy())
        onLife?.()
        if (received > maxResponseBytes) {
          fail(new ModelError('too-large', `${name} sent more than an answer can hold.`))
          return void body.destroy()
        }
        gathered.push(bytes)
        if (!rest) handOn()
      })
      body.on('end', () => {
        clearTimeout(late)
        if (left) return
        handOn()
        leave()
        controller.close()
      })
      body.on('error', fail)
    },
    pull: () => void body.resume(),
    cancel: () => {
      leave()
      // An SDK leaves at the last event, just before the end; to cut it off there would cost the connection.
      if (signal?.aborted) body.destroy()
      else readOn()
    },
  })
}

function breakOf(error: unknown, name: string): unknown {
  if (isModelError(error)) return error
  return new ModelError('cut-off', `${name} broke off in the middle of its answer.`, {
    detail: String(error),
  })
}
