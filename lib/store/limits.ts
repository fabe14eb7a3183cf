import { once, persistently } from './availability.ts'
import type { LimitStore } from './limit-store.ts'
import type { StoreContext } from './store-context.ts'

/** How many takings of this process lie between two sweeps of what is whole again. */
const sweepEvery = 100
/** Steps are rounded to microseconds: a millisecond more lets the last of them pass. */
const roundingMs = 1

/**
 * See `LimitStore`. Each taking moves the time at which a key is whole again by one step, and is refused where that would be
 * more than a window ahead: one row, one statement, the database's clock.
 */
export function createLimitStore({ prisma }: Pick<StoreContext, 'prisma'>): LimitStore {
  let takings = 0
  return {
    take: async (key, { limit, windowMs }) => {
      takings += 1
      if (takings % sweepEvery === 1) await once(() => forgetWhole())
      const [span, step] = [windowMs / 1000, windowMs / limit / 1000]
      const [answer] = await once(
        () => prisma.$queryRaw<[{ taken: boolean; waitMs: number }]>`
          WITH taken AS (
            INSERT INTO rate_limits AS known (key, whole_at)
            VALUES (${key}, now() + make_interval(secs => ${step}::float))
            ON CONFLICT (key) DO UPDATE
            SET whole_at = greatest(known.whole_at, now()) + make_interval(secs => ${step}::float)
            WHERE greatest(known.whole_at, now()) + make_interval(secs => ${step}::float)
              <= now() + make_interval(secs => ${span + roundingMs / 1000}::float)
            RETURNING key
          )
          SELECT EXISTS (SELECT FROM taken) AS taken,
            coalesce(ceil(extract(epoch FROM
              (SELECT whole_at FROM rate_limits WHERE key = ${key}) - now()) * 1000), 0)::float
              + ${(step - span) * 1000}::float AS "waitMs"`,
      )
      return answer.taken ? null : Math.max(1, Math.ceil(answer.waitMs))
    },
    waitOf: async (key, { limit, windowMs }) => {
      const rows = await persistently(
        () => prisma.$queryRaw<{ wholeInMs: number }[]>`
          SELECT (extract(epoch FROM whole_at - now()) * 1000)::float AS "wholeInMs"
          FROM rate_limits WHERE key = ${key}`,
      )
      const waitMs = Math.max(0, rows[0]?.wholeInMs ?? 0) + windowMs / limit - windowMs
      return waitMs <= roundingMs ? null : Math.ceil(waitMs)
    },
  }

  /** A row that is whole again says what no row says. */
  async function forgetWhole(): Promise<void> {
    await prisma.$executeRaw`
      DELETE FROM rate_limits WHERE key IN (
        SELECT key FROM rate_limits WHERE whole_at < now() ORDER BY whole_at LIMIT 1000 FOR UPDATE SKIP LOCKED
      )`
  }
}
