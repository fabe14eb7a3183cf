import { APIError } from 'openai'
import type { Fault } from '../errors/fault-error.ts'

const statuses: Record<string, number> = {
  invalid_request_error: 400,
  invalid_api_key: 401,
  authentication_error: 401,
  insufficient_quota: 402,
  permission_error: 403,
  rate_limit_exceeded: 429,
  rate_limit_error: 429,
}

/** An error object in mid-stream. Its code is a word (OpenAI) or an HTTP status (OpenRouter); unknown ones may pass. */
export function streamFault(error: unknown): Fault | null {
  if (!(error instanceof APIError) || !error.error) return null
  const { code, type } = error.error as { code?: unknown; type?: unknown }
  const status =
    Number(code) >= 400 ? Number(code) : (statuses[String(code)] ?? statuses[String(type)] ?? 500)
  return { status, body: error.error, retryAfterMs: null }
}
