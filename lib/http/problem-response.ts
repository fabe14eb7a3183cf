import type { Problem } from '../problem.ts'
import { problemContentType, problemDocument } from './problem-document.ts'

/** A problem as a response, never cached. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problemDocument(problem)), {
    status: problem.status,
    headers: { ...problem.headers, 'Content-Type': problemContentType, 'Cache-Control': 'no-store' },
  })
}
