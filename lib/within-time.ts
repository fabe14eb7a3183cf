import { setTimeout as delay } from 'node:timers/promises'

/** What a piece of work resolves to. Rejects when it takes longer, in milliseconds; the work itself goes on. */
export async function withinTime<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  const waiting = new AbortController()
  const late = delay(limitMs, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`There was no answer within ${limitMs} ms.`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    waiting.abort()
    late.catch(() => {})
    work.catch(() => {})
  }
}
