import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { DebateStatus } from '../roundtable/debate.ts'
import { queueName } from './open-boss.ts'
import { readSpend } from './read-spend.ts'

/** What a house holds, in numbers. */
export interface Census {
  debates: Record<DebateStatus, number>
  /** Jobs that drive debates. */
  queue: {
    waiting: number
    active: number
    /** For how long the one that waits longest could have been taken; 0 while none waits. */
    oldestWaitingSeconds: number
  }
  /** Of the day (UTC): what was spent, and what is reserved for calls under way. Unpriced models are in neither. */
  today: { spentUsd: number; reservedUsd: number }
}

/** Counts what the house holds, of all instances. */
export async function readCensus(prisma: PrismaClient): Promise<Census> {
  const day = new Date().toISOString().slice(0, 10)
  const [counts, [queue], spend] = await Promise.all([
    prisma.$queryRaw<{ status: DebateStatus; count: number }[]>`
      SELECT status, count(*)::int AS count FROM debates GROUP BY status`,
    prisma.$queryRaw<[Census['queue']]>`
      SELECT count(*) FILTER (WHERE state < 'active')::int AS waiting,
        count(*) FILTER (WHERE state = 'active')::int AS active,
        GREATEST(0, COALESCE(extract(epoch FROM now() - min(start_after) FILTER (WHERE state < 'active')), 0))::float8
          AS "oldestWaitingSeconds"
      FROM pgboss.job WHERE name = ${queueName} AND state <= 'active'`,
    readSpend(prisma, { from: day, to: day }),
  ])
  const debates = { queued: 0, running: 0, finished: 0, cancelled: 0, failed: 0 }
  for (const { status, count } of counts) debates[status] = count
  return {
    debates,
    queue,
    today: {
      spentUsd: spend.reduce((sum, { usd }) => sum + (usd ?? 0), 0),
      reservedUsd: spend.reduce((sum, { reservedUsd }) => sum + reservedUsd, 0),
    },
  }
}
