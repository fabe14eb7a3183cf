import { isModelError, type ModelError } from '../model-error.ts'

/** The `ModelError` that an error is or was caused by (SDKs and fetch wrap what their parts throw), else null. */
export function findModelError(error: unknown): ModelError | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
    if (isModelError(at)) return at
  return null
}
