import { isProblem } from '../problem.ts'
import { driveDebate } from './drive-debate.ts'
import type { Engine } from './engine.ts'
import type { EngineContext } from './engine-context.ts'
import { estimateDebate } from './estimate-debate.ts'
import { cancelDebate, retryReview, retrySeat, stopSeat } from './owner-actions.ts'
import { startDebate } from './start-debate.ts'

/** Faults of our own in driving one debate after which it ends as `failed`, with the verdict so far. */
const faultsLimit = 5

/** The engine of one instance. It takes up work with `run`. */
export function createEngine(context: EngineContext): Engine {
  const { store, logger } = context
  const faults = new Map<string, number>()
  const driving = new Set<string>()
  let sweeping: NodeJS.Timeout | undefined

  async function drive(id: string, signal: AbortSignal): Promise<void> {
    driving.add(id)
    try {
      await driveDebate(context, id, signal)
      faults.delete(id)
    } catch (error) {
      if (signal.aborted) return
      if (isProblem(error) && error.code === 'database-unavailable') throw error
      const count = (faults.get(id) ?? 0) + 1
      faults.set(id, count)
      logger.error({ debate: id, error, count }, 'a debate could not be driven')
      if (count < faultsLimit) throw error
      faults.delete(id)
      const failed = { type: 'debate.finished', status: 'failed' } as const
      await store.record(id, { statuses: ['queued', 'running'] }, [failed])
    } finally {
      driving.delete(id)
    }
  }

  /** Gives a job back to every debate that lost its own; those driven here have one. */
  async function sweep(): Promise<void> {
    try {
      for (const id of await store.openDebates()) if (!driving.has(id)) await store.queue.ensureJob(id)
      await store.books.releaseStranded()
    } catch (error) {
      logger.warn({ error }, 'the sweep could not reach the database')
    }
  }

  return {
    start: (input, claim, admit) => startDebate(context, input, claim, admit),
    estimate: (input) => estimateDebate(context, input),
    cancel: (id, note) => cancelDebate(context, id, note),
    delete: (id, note) => store.deleteDebate(id, note),
    setVisibility: async (id, visibility) => {
      const statuses = ['queued', 'running', 'finished', 'cancelled', 'failed'] as const
      await store.record(id, { statuses: [...statuses] }, [{ type: 'debate.changed', visibility }])
    },
    retrySeat: (id, seat) => retrySeat(context, id, seat),
    stopSeat: (id, seat) => stopSeat(context, id, seat),
    retryReview: (id) => retryReview(context, id),
    drivers: () => driving.size,
    run: async () => {
      await store.queue.work(drive)
      await sweep()
      sweeping = setInterval(sweep, context.tunables.sweepMs)
      sweeping.unref()
    },
    stop: async (limitMs) => {
      clearInterval(sweeping)
      await store.queue.stop(limitMs)
    },
  }
}
