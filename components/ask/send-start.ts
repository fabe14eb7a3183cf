import type { FieldError } from '../../lib/problem.ts'
import type { Attempt } from './ask-state.ts'

export type Sent =
  | { outcome: 'started'; slug: string }
  | { outcome: 'refused'; message: string; errors: FieldError[] }
  /** The passcode that was given is none any more. */
  | { outcome: 'passcode-needed' }
  /** No answer, or none that can be read: the debate may have started, and the same attempt finds it. */
  | { outcome: 'unanswered'; message: string | null }

export interface Outside {
  fetch: typeof fetch
  sleep: (ms: number) => Promise<void>
}

/** Tries while an earlier start with the same key is still under way, a second apart. */
const patience = 15

/** Starts a debate. Sent again with the same attempt it gives the same debate, never a second one. */
export async function sendStart(attempt: Attempt, outside: Outside): Promise<Sent> {
  for (let tries = 1; ; tries += 1) {
    const answer = await post(attempt, outside)
    if (answer === null) return { outcome: 'unanswered', message: null }
    if (answer.status === 409 && tries < patience) {
      await outside.sleep(1000)
      continue
    }
    return read(answer)
  }
}

interface Answer {
  status: number
  body: Record<string, unknown>
}

async function post(attempt: Attempt, outside: Outside): Promise<Answer | null> {
  try {
    const response = await outside.fetch('/api/v1/debates', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': attempt.key },
      body: attempt.body,
    })
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? { status: response.status, body: { ...body } } : null
  } catch {
    return null
  }
}

function read({ status, body }: Answer): Sent {
  if (status === 201 && typeof body.slug === 'string') return { outcome: 'started', slug: body.slug }
  const message = typeof body.detail === 'string' ? body.detail : null
  if (status < 400 || status >= 500) return { outcome: 'unanswered', message }
  const errors = Array.isArray(body.errors) ? body.errors.filter(isFieldError) : []
  if (body.code === 'passcode-needed') return { outcome: 'passcode-needed' }
  return { outcome: 'refused', message: message ?? String(body.title ?? ''), errors }
}

/** Whether a part of an answer tells what is wrong with a field. */
export function isFieldError(value: unknown): value is FieldError {
  return typeof value === 'object' && value !== null && 'path' in value && 'message' in value
}
