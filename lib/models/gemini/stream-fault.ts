import { ApiError } from '@google/genai'
import type { Fault } from '../errors/fault-error.ts'

/** An error object in mid-stream; the SDK puts it as JSON behind its message's first words. */
export function streamFault(error: unknown): Fault | null {
  if (!(error instanceof ApiError)) return null
  return { status: error.status, body: bodyIn(error.message), retryAfterMs: null }
}

function bodyIn(message: string): unknown {
  try {
    return JSON.parse(message.slice(message.indexOf('{')))
  } catch {
    return message
  }
}
