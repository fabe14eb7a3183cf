import type { z } from 'zod'

/** One call of the API, as its OpenAPI operation is made from. */
export interface ApiCall {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  summary: string
  body?: z.ZodType
  query?: z.ZodObject
  headers?: Record<string, string>
  status: number
  /** Null: no content. */
  answer: z.ZodType | 'event-stream' | 'plain-text' | 'csv' | null
  /** Status codes of its problems. */
  problems: number[]
  /** What opens a call that has a token of its own. */
  token?: 'metricsToken'
  /** Whether it may be called without any token, though it may answer 401. */
  anonymous?: boolean
}
