import type { FieldError } from '../../lib/problem.ts'
import { adminText } from '../text/admin.ts'

export type AdminMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** How a call to the admin API went; `value` is null where the answer has no content. */
export type AdminAnswer = { ok: true; value: unknown } | { ok: false; message: string; errors: FieldError[] }

/** Sends JSON to the API, by its path after `/api/v1`. Never throws: what went wrong is a sentence for people. */
export async function sendAdminCall(
  method: AdminMethod,
  path: string,
  body: object | null,
  send: typeof fetch = fetch,
): Promise<AdminAnswer> {
  try {
    const response = await send(`/api/v1${path}`, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const value: unknown = response.status === 204 ? null : await response.json()
    return response.ok ? { ok: true, value } : refusal(value)
  } catch {
    return { ok: false, message: adminText.offline, errors: [] }
  }
}

function refusal(value: unknown): AdminAnswer {
  const problem = typeof value === 'object' && value !== null ? { ...value } : {}
  const { code, detail, errors } = problem as Record<string, unknown>
  if (code === 'admin-only') return { ok: false, message: adminText.signedOut, errors: [] }
  const message = typeof detail === 'string' ? detail : adminText.failed
  return { ok: false, message, errors: Array.isArray(errors) ? errors.filter(isFieldError) : [] }
}

function isFieldError(value: unknown): value is FieldError {
  return typeof value === 'object' && value !== null && 'path' in value && 'message' in value
}
