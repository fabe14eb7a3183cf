import type { Clock } from '../clock.ts'
import type { ModelAdapter, ModelAnswer, ModelRequest } from '../models/adapter.ts'
import { isModelError, ModelError } from '../models/model-error.ts'

export interface CallLimits {
  /** Time of the clock at which the turn's limit is reached. */
  deadline: number
  stallMs: number
  signal: AbortSignal
}

/**
 * One call to a model, ended by the turn's limit, by a stream that stalls after its first byte, or by the signal. Returns
 * the answer; throws `ModelError` for everything else, also where the adapter itself does not listen.
 */
export async function callOnce(
  adapter: ModelAdapter,
  request: Omit<ModelRequest, 'signal' | 'onLife'>,
  limits: CallLimits,
  clock: Clock,
  onText: (text: string) => void,
): Promise<ModelAnswer> {
  const controller = new AbortController()
  const end = (error: ModelError) => controller.abort(error)
  const onAbort = () => end(new ModelError('aborted', 'The call was ended.'))
  if (limits.signal.aborted) onAbort()
  limits.signal.addEventListener('abort', onAbort)
  const limit = setTimeout(
    () => end(new ModelError('timeout', 'It did not answer within the time limit.')),
    Math.max(0, limits.deadline - clock.now()),
  )
  let stall: NodeJS.Timeout | undefined
  const onLife = () => {
    if (stall) return void stall.refresh()
    stall = setTimeout(
      () => end(new ModelError('stalled', 'Its answer stopped in the middle.')),
      limits.stallMs,
    )
  }
  const ended = new Promise<never>((_, reject) => {
    const fail = () => reject(controller.signal.reason)
    if (controller.signal.aborted) fail()
    else controller.signal.addEventListener('abort', fail)
  })
  const stream = adapter.stream({ ...request, signal: controller.signal, onLife })
  try {
    // One race for the whole answer: one for each piece would cost more than the piece.
    return await Promise.race([readThrough(), ended])
  } catch (error) {
    void stream.return(undefined as never).catch(() => {})
    if (controller.signal.aborted) throw controller.signal.reason
    end(new ModelError('aborted', 'The call is over.'))
    throw isModelError(error)
      ? error
      : new ModelError('network', 'It could not be reached.', { cause: error, detail: String(error) })
  } finally {
    clearTimeout(limit)
    clearTimeout(stall)
    limits.signal.removeEventListener('abort', onAbort)
  }

  /** An adapter that does not listen may go on after the end; nobody hears it then. */
  async function readThrough(): Promise<ModelAnswer> {
    for (;;) {
      const step = await stream.next()
      if (controller.signal.aborted) throw controller.signal.reason
      if (step.done) return step.value
      onLife()
      onText(step.value)
    }
  }
}
