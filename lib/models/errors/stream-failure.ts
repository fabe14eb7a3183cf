import { ModelError } from '../model-error.ts'
import { type Fault, type FaultSource, faultError } from './fault-error.ts'
import { findModelError } from './find-model-error.ts'
import { maskSecrets } from './mask-secrets.ts'

/** Reads an error object that a provider sent in mid-stream from what its SDK threw; null if it is none. */
export type FaultReader = (error: unknown) => Fault | null

interface FailureContext extends FaultSource {
  signal: AbortSignal
  faultOf: FaultReader
  /** Whether the provider had begun to answer. */
  begun: boolean
}

/** The `ModelError` for anything that an SDK throws. */
export function streamFailure(
  error: unknown,
  { signal, faultOf, begun, ...source }: FailureContext,
): ModelError {
  if (signal.aborted) return abortedError(signal)
  const known = findModelError(error)
  if (known) return known
  const fault = faultOf(error)
  if (fault) return faultError(fault, source)
  const detail = maskSecrets(String(error), source.apiKey).slice(0, 1000)
  if (begun)
    return new ModelError('cut-off', `${source.name} broke off in the middle of its answer.`, { detail })
  return new ModelError('bad-request', `The request to ${source.name} could not be made.`, { detail })
}

/** What a call that was ended from our side throws; the reason is its cause. */
export function abortedError(signal: AbortSignal): ModelError {
  return new ModelError('aborted', 'The call was ended.', { cause: signal.reason })
}
