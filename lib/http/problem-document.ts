import { STATUS_CODES } from 'node:http'
import type { FieldError, Problem } from '../problem.ts'

/** What a refused caller reads: RFC 9457, with our code and the fields that are wrong. */
export interface ProblemDocument {
  type: 'about:blank'
  title: string
  status: number
  detail: string
  code: string
  errors: FieldError[]
}

export const problemContentType = 'application/problem+json; charset=utf-8'

/** The RFC 9457 document of a problem. `about:blank` means that the title is the status's own phrase. */
export function problemDocument(problem: Problem): ProblemDocument {
  return {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    errors: problem.errors,
  }
}
