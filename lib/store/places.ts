import { Prisma } from '../../prisma/generated/client.ts'
import { persistently } from './availability.ts'
import type { PlaceStore, StoredPlace } from './place-store.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

/** Any number will do, as long as nothing else takes advisory locks of two numbers. */
const lockSpace = 7_248

/** See `PlaceStore`. All times are the database's, which all instances share. */
export function createPlaceStore({ prisma, notify }: StoreContext): PlaceStore {
  /** How many places of a connection are known to have a row. */
  const laidOut = new Map<string, number>()

  async function layOut(connection: string, limit: number): Promise<void> {
    if ((laidOut.get(connection) ?? 0) >= limit) return
    await prisma.$executeRaw`
      INSERT INTO places (connection, n, until)
      SELECT ${connection}, n, now() FROM generate_series(1, ${limit}::int) AS n
      ON CONFLICT DO NOTHING`
    laidOut.set(connection, limit)
  }

  return {
    take: (connection, limit, count, { holder, leaseMs }) =>
      persistently(async () => {
        await layOut(connection, limit)
        return prisma.$queryRaw<StoredPlace[]>`
          WITH held AS (
            SELECT count(*) FROM places
            WHERE connection = ${connection} AND holder IS NOT NULL AND until >= now()
          ), free AS MATERIALIZED (
            SELECT n FROM places
            WHERE connection = ${connection} AND n <= ${limit}::int AND (holder IS NULL OR until < now())
            ORDER BY n
            LIMIT greatest(0, least(${count}::int, ${limit}::int - (SELECT count FROM held)))
            FOR UPDATE SKIP LOCKED
          )
          UPDATE places SET holder = ${holder}, until = now() + make_interval(secs => ${leaseMs / 1000}::float)
          WHERE connection = ${connection} AND n IN (SELECT n FROM free)
          RETURNING connection, n`
      }),

    renew: async (places, { holder, leaseMs }) => {
      await persistently(
        () => prisma.$executeRaw`
          UPDATE places SET until = now() + make_interval(secs => ${leaseMs / 1000}::float)
          WHERE holder = ${holder} AND (connection, n) IN (${rowsOf(places)})`,
      )
    },

    release: async (places, holder) => {
      await persistently(
        () => prisma.$executeRaw`
          UPDATE places SET holder = NULL WHERE holder = ${holder} AND (connection, n) IN (${rowsOf(places)})`,
      )
      for (const connection of new Set(places.map((place) => place.connection)))
        notify({ type: 'place', connection, holder })
    },

    startRequests: (connection, limit, count, windowMs) =>
      transaction(prisma, async (tx) => {
        // Its own statement: the next one's view of the table must begin after the lock is had.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockSpace}::int, hashtext(${connection}))`
        const rows = await tx.$queryRaw<{ started: number; roomInMs: number }[]>`
          WITH moment AS MATERIALIZED (
            SELECT clock_timestamp() AS now, make_interval(secs => ${windowMs / 1000}::float) AS span
          ), forgotten AS (
            DELETE FROM request_starts USING moment WHERE connection = ${connection} AND at <= now - span
          ), recent AS (
            SELECT at FROM request_starts, moment WHERE connection = ${connection} AND at > now - span
          ), started AS (
            INSERT INTO request_starts (connection, at)
            SELECT ${connection}, now
            FROM moment, generate_series(1, least(${count}::int, ${limit}::int - (SELECT count(*)::int FROM recent)))
            RETURNING at
          ), blocking AS (
            SELECT at FROM (SELECT at FROM recent UNION ALL SELECT at FROM started) AS every
            ORDER BY at DESC OFFSET ${limit - 1}::int LIMIT 1
          )
          SELECT (SELECT count(*)::int FROM started) AS started,
            coalesce(ceil(extract(epoch FROM (SELECT at FROM blocking) + span - now) * 1000), 0)::float AS "roomInMs"
          FROM moment`
        return rows[0] as { started: number; roomInMs: number }
      }),
  }
}

function rowsOf(places: StoredPlace[]): Prisma.Sql {
  return Prisma.join(places.map(({ connection, n }) => Prisma.sql`(${connection}, ${n}::int)`))
}
