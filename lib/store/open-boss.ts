import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database } from './database.ts'

export const queueName = 'debate'

/**
 * pg-boss with our one queue. At most one job of a debate waits and at most one is under way (`stately`): a debate that is
 * reopened while its last job ends gets a new one, and nothing piles up.
 */
export async function openBoss(database: Database, logger: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    ...database.queueConnection,
    schema: 'pgboss',
    schedule: false,
    registerInstance: false,
    persistWarnings: false,
    monitorVacuum: false,
    // The lease of a process that died is given to others at the first look after it has run out.
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  boss.on('error', (error) => logger.warn({ error: error.message }, 'the queue has a fault'))
  boss.on('warning', (warning) => logger.debug({ warning }, 'the queue warns'))
  await boss.start()
  const options = {
    heartbeatSeconds: 10,
    // Longer than any debate runs: only the heartbeat takes a job from its driver.
    expireInSeconds: 23 * 60 * 60,
    retryLimit: 1_000,
    retryDelay: 0,
    retentionSeconds: 365 * 24 * 60 * 60,
    deleteAfterSeconds: 60,
  }
  await boss.createQueue(queueName, { policy: 'stately', ...options })
  await boss.updateQueue(queueName, options)
  return boss
}
