import { APIError } from '@anthropic-ai/sdk'
import type { Fault } from '../errors/fault-error.ts'

/** HTTP statuses of Anthropic's error types, as its API documents them. */
const statuses: Record<string, number> = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
}

/** An `error` event in mid-stream; types that we do not know may pass. */
export function streamFault(error: unknown): Fault | null {
  if (!(error instanceof APIError) || !error.error) return null
  return { status: statuses[error.type ?? ''] ?? 500, body: error.error, retryAfterMs: null }
}
