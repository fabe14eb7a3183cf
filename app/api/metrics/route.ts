import { handle } from '../../../lib/http/handle.ts'
import { readMetrics } from '../../../lib/http/read-metrics.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({ GET: readMetrics })
