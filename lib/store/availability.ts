import { setTimeout as delay } from 'node:timers/promises'
import { isProblem, Problem } from '../problem.ts'

/** What Prisma, its adapter, node-postgres, the system and Postgres say when a statement never got to the database. */
const unreached = new Set([
  ...['P1001', 'P2024', 'DatabaseNotReachable', 'TooManyConnections'],
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  ...['08001', '08004', '53300', '57P03'],
])
/** The same when it may have got there. */
const lost = new Set([
  ...['P1002', 'P1008', 'P1017', 'P2028', 'P2037', 'ConnectionClosed', 'SocketTimeout'],
  ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['08000', '08003', '08006', '57P01', '57P02'],
])
const wordsOfUnreached = /timeout exceeded when trying to connect|after calling end/
const wordsOfLost = /Connection terminated|connection is not queryable/

const pausesMs = [50, 150, 400, 1_000]

/** Whether an error, or what caused it, says that the database cannot be reached just now. */
export function isAway(error: unknown): boolean {
  return isUnreached(error) || says(error, lost, wordsOfLost)
}

function isUnreached(error: unknown): boolean {
  return says(error, unreached, wordsOfUnreached)
}

/** Whether an error, or what caused it, has one of these codes or says these words. */
export function says(error: unknown, codes: Set<string>, words: RegExp | null = null, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>
  if ([code, originalCode, kind].some((name) => typeof name === 'string' && codes.has(name))) return true
  if (words && typeof message === 'string' && words.test(message)) return true
  const inner = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  return [cause, inner].some((deeper) => says(deeper, codes, words, depth + 1))
}

/** By `performance.now()`. A process has one database. */
let lastAway = Number.NEGATIVE_INFINITY

/** Whether a caller of the store was told within so many milliseconds that the database is away. */
export function wasAway(withinMs: number): boolean {
  return performance.now() - lastAway < withinMs
}

/** The `Problem` that callers of the store get while the database is away. */
export function unavailable(cause: unknown): Problem {
  lastAway = performance.now()
  return new Problem(503, 'database-unavailable', 'The database does not answer. Try again in a moment.', {
    headers: { 'Retry-After': '2' },
    cause,
  })
}

/** Runs what must not happen twice: again only while it cannot have happened. Throws `Problem` 503 while the database is away. */
export function once<Result>(work: () => Promise<Result>): Promise<Result> {
  return repeat(work, isUnreached)
}

/** Runs what may happen twice, again for a second or two while the database is away; then throws `Problem` 503. */
export function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
  return repeat(work, isAway)
}

async function repeat<Result>(
  work: () => Promise<Result>,
  mayRepeat: (error: unknown) => boolean,
): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (isProblem(error) || !isAway(error)) throw error
      const pauseMs = pausesMs[tries]
      if (pauseMs === undefined || !mayRepeat(error)) throw unavailable(error)
      await delay(pauseMs)
    }
  }
}
