import { isProblem } from '../problem.ts'
import type { EngineContext } from './engine-context.ts'

const pauseMs = 500

/**
 * The result of a piece of work that may be repeated, tried again for as long as the database is away. Throws what else
 * goes wrong, and the database's own error once the signal has aborted.
 */
export async function patiently<Result>(
  context: EngineContext,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (signal.aborted || !isProblem(error) || error.code !== 'database-unavailable') throw error
      await context.clock.sleep(pauseMs, signal).catch(() => {})
    }
  }
}
