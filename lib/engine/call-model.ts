import { timestamp } from '../clock.ts'
import type { ModelAdapter, ModelAnswer, ModelRequest } from '../models/adapter.ts'
import { isModelError, type ModelError } from '../models/model-error.ts'
import type { CallTry } from '../store/store.ts'
import { callOnce } from './call-once.ts'
import type { EngineContext } from './engine-context.ts'

export interface Call {
  adapter: ModelAdapter
  request: Omit<ModelRequest, 'signal' | 'onLife'>
  purpose: CallTry['purpose']
  /** Time of the clock at which the limit is reached, over all tries. */
  deadline: number
  signal: AbortSignal
  /** Every try is noted here, also the failed ones. */
  tries: CallTry[]
  /** Before the second and later tries have begun. */
  onAgain?: () => Promise<void>
  /** Before the wait for another try; `until` is a time of the clock. */
  onRetry?: (attempt: number, error: ModelError, until: number) => Promise<void>
  onText?: (text: string) => void
}

/**
 * Calls a model with at most the tunable number of tries: exponential back-off with full jitter, and `Retry-After` where
 * the provider says it. Throws the last `ModelError`; a wait that would pass the deadline is not begun.
 */
export async function callModel(context: EngineContext, call: Call): Promise<ModelAnswer> {
  const { clock, tunables } = context
  for (let attempt = 1; ; attempt++) {
    const error = await tryCall(context, call, attempt)
    if (!isModelError(error)) return error
    if (!error.retryable || attempt >= tunables.tries || call.signal.aborted) throw error
    const until = clock.now() + waitMs(context, attempt, error)
    if (until >= call.deadline) throw error
    await call.onRetry?.(attempt + 1, error, until)
    await clock.sleep(Math.max(0, until - clock.now()), call.signal).catch(() => {
      throw error
    })
    await call.onAgain?.()
  }
}

async function tryCall(
  context: EngineContext,
  call: Call,
  attempt: number,
): Promise<ModelAnswer | ModelError> {
  const { clock, tunables } = context
  const startedAt = clock.now()
  let firstTokenMs: number | null = null
  const note = (error: ModelError | null) =>
    call.tries.push({
      attempt,
      purpose: call.purpose,
      startedAt: timestamp({ ...clock, now: () => startedAt }),
      latencyMs: clock.now() - startedAt,
      firstTokenMs,
      error: error && { code: error.code, message: error.message, detail: error.detail },
    })
  try {
    const limits = { deadline: call.deadline, stallMs: tunables.stallMs, signal: call.signal }
    const answer = await callOnce(call.adapter, call.request, limits, clock, (text) => {
      firstTokenMs ??= clock.now() - startedAt
      call.onText?.(text)
    })
    note(null)
    return answer
  } catch (error) {
    if (!isModelError(error)) throw error
    note(error)
    return error
  }
}

function waitMs(context: EngineContext, attempt: number, error: ModelError): number {
  const { backoffBaseMs, backoffMaxMs } = context.tunables
  const backoff = Math.min(backoffMaxMs, backoffBaseMs * 2 ** (attempt - 1)) * (0.5 + context.random() / 2)
  return Math.max(backoff, error.retryAfterMs ?? 0)
}
