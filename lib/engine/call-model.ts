import { timestamp } from '../clock.ts'
import type { ModelAdapter, ModelAnswer, ModelRequest } from '../models/adapter.ts'
import { isModelError, ModelError } from '../models/model-error.ts'
import type { Model } from '../models/models.ts'
import type { CallTry } from '../store/store.ts'
import { callOnce } from './call-once.ts'
import type { EngineContext } from './engine-context.ts'
import { patiently } from './patiently.ts'
import type { HeldPlace } from './places.ts'
import { refuseFailing } from './refuse-failing.ts'
import type { TurnTime } from './turn-time.ts'

export interface Call {
  model: Model
  adapter: ModelAdapter
  request: Omit<ModelRequest, 'signal' | 'onLife'>
  purpose: CallTry['purpose']
  /** Runs over all tries; waiting for a place does not count. */
  time: TurnTime
  signal: AbortSignal
  /** Every try is noted here, also the failed ones. */
  tries: CallTry[]
  /** When the first try has its place, and is about to begin. */
  onStart?: () => Promise<void>
  /** The same of the second and later tries. */
  onAgain?: () => Promise<void>
  /** Before the wait for another try; `until` is a time of the clock. */
  onRetry?: (attempt: number, error: ModelError, until: number) => Promise<void>
  onText?: (text: string) => void
}

/**
 * Calls a model with at most the tunable number of tries: exponential back-off with full jitter, and `Retry-After` where
 * the provider says it. Every try waits for a place of its own, so that a pause holds none. Throws the last `ModelError`;
 * a pause that would pass the deadline is not begun.
 */
export async function callModel(context: EngineContext, call: Call): Promise<ModelAnswer> {
  const { clock, tunables } = context
  for (let attempt = 1; ; attempt++) {
    const place = await takePlace(context, call)
    const error = await begin(context, call, attempt).finally(() => place.release())
    if (!isModelError(error)) return error
    if (!error.retryable || attempt >= tunables.tries || call.signal.aborted) throw error
    const until = clock.now() + waitMs(context, attempt, error)
    if (until >= call.time.deadline) throw error
    await call.onRetry?.(attempt + 1, error, until)
    await clock.sleep(Math.max(0, until - clock.now()), call.signal).catch(() => {
      throw error
    })
  }
}

async function takePlace(context: EngineContext, { model, time, signal }: Call): Promise<HeldPlace> {
  try {
    return await time.standStill(() => patiently(context, signal, () => context.places.take(model, signal)))
  } catch (error) {
    throw signal.aborted ? new ModelError('aborted', 'The call was ended.') : error
  }
}

async function begin(context: EngineContext, call: Call, attempt: number): Promise<ModelAnswer | ModelError> {
  await refuseFailing(context, call.model)
  await (attempt === 1 ? call.onStart : call.onAgain)?.()
  return tryCall(context, call, attempt)
}

async function tryCall(
  context: EngineContext,
  call: Call,
  attempt: number,
): Promise<ModelAnswer | ModelError> {
  const { clock, tunables } = context
  const startedAt = clock.now()
  const { id: model, connection } = call.model
  let firstTokenMs: number | null = null
  let proven: Promise<unknown> | null = null
  const fared = (error: ModelError | null) =>
    Promise.all([
      context.faults.note(connection.id, error, startedAt),
      context.faults.noteModel(model, error, startedAt),
    ])
  const note = async (error: ModelError | null) => {
    const latencyMs = clock.now() - startedAt
    context.metrics.countCall({ model, latencyMs, firstTokenMs, error: error?.code ?? null })
    call.tries.push({
      attempt,
      purpose: call.purpose,
      startedAt: timestamp({ ...clock, now: () => startedAt }),
      latencyMs,
      firstTokenMs,
      error: error && { code: error.code, message: error.message, detail: error.detail },
    })
    await proven
    if (error || !proven) await fared(error)
  }
  try {
    const limits = { deadline: call.time.deadline, stallMs: tunables.stallMs, signal: call.signal }
    const answer = await callOnce(call.adapter, call.request, limits, clock, (text) => {
      firstTokenMs ??= clock.now() - startedAt
      // Those who wait for this connection to prove itself need not wait for the whole answer.
      proven ??= fared(null)
      call.onText?.(text)
    })
    await note(null)
    return answer
  } catch (error) {
    if (!isModelError(error)) throw error
    await note(error)
    return error
  }
}

function waitMs(context: EngineContext, attempt: number, error: ModelError): number {
  const { backoffBaseMs, backoffMaxMs } = context.tunables
  const backoff = Math.min(backoffMaxMs, backoffBaseMs * 2 ** (attempt - 1)) * (0.5 + context.random() / 2)
  return Math.max(backoff, error.retryAfterMs ?? 0)
}
