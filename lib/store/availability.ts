import { setTimeout as delay } from 'node:timers/promises'
import { isProblem, Problem } from '../problem.ts'

/** What Prisma, its adapter, node-postgres, the system and Postgres call a database that is away or turns us away. */
const codes = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03'],
])
const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
const words =
  /Connection terminated|connection is not queryable|timeout exceeded when trying to connect|after calling end/

const pausesMs = [50, 150, 400, 1_000]

/** Whether an error, or what caused it, says that the database cannot be reached just now. */
export function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>
  if (codes.has(code as string) || codes.has(originalCode as string) || kinds.has(kind as string)) return true
  if (typeof message === 'string' && words.test(message)) return true
  const inner = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  return isAway(cause, depth + 1) || isAway(inner, depth + 1)
}

/** The `Problem` that callers of the store get while the database is away. */
export function unavailable(cause: unknown): Problem {
  return new Problem(503, 'database-unavailable', 'The database does not answer. Try again in a moment.', {
    headers: { 'Retry-After': '2' },
    cause,
  })
}

/** Runs what must not run twice. Throws `Problem` 503 while the database is away. */
export async function once<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw !isProblem(error) && isAway(error) ? unavailable(error) : error
  }
}

/** Runs what may run twice, again for a second or two while the database is away; then throws `Problem` 503. */
export async function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const pauseMs of pausesMs) {
    try {
      return await work()
    } catch (error) {
      if (isProblem(error) || !isAway(error)) throw error
      await delay(pauseMs)
    }
  }
  return once(work)
}
