import type { PgBoss } from 'pg-boss'
import type { JobAttempt } from './lease.ts'
import { queueName } from './open-boss.ts'

interface Waiting {
  attempt: JobAttempt
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Completes jobs, one statement at a time: jobs that end while it runs share the next one. What it returns resolves once the
 * job is complete, and rejects when the database is away.
 */
export function jobCompletions(boss: Pick<PgBoss, 'complete'>): (attempt: JobAttempt) => Promise<void> {
  let waiting: Waiting[] = []
  let busy = false

  async function complete(): Promise<void> {
    busy = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await boss.complete(
          queueName,
          batch.map(({ attempt }) => attempt),
        )
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    busy = false
  }

  return (attempt) =>
    new Promise((resolve, reject) => {
      waiting.push({ attempt, resolve, reject })
      if (!busy) void complete()
    })
}
