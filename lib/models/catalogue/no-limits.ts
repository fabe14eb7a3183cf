import type { ConnectionLimits } from '../models.ts'

/** Of connections that nobody limits here; their makers may. */
export const noLimits: ConnectionLimits = { maxConcurrent: null, requestsPerMinute: null }
