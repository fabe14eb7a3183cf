import { Prisma } from '../../prisma/generated/client.ts'
import { persistently } from './availability.ts'
import type { Publication, PublicationStore } from './publication-store.ts'
import type { StoreContext } from './store-context.ts'

type Row<Columns extends keyof Publication> = Omit<Pick<Publication, Columns>, 'createdAt' | 'finishedAt'> & {
  [Column in Extract<Columns, 'createdAt' | 'finishedAt'>]: Date
}

const isPublished = Prisma.sql`visibility = 'public' AND NOT hidden AND status = 'finished'`

/** See `PublicationStore`. */
export function createPublicationStore({ prisma }: Pick<StoreContext, 'prisma'>): PublicationStore {
  return {
    newest: async (limit) => {
      const rows = await persistently(
        () => prisma.$queryRaw<Row<keyof Publication>[]>`
          SELECT id, slug, question, rehearsal, label, line, document->'verdict'->>'sentence' AS sentence,
            created_at AS "createdAt", finished_at AS "finishedAt"
          FROM debates WHERE ${isPublished} ORDER BY created_at DESC, id DESC LIMIT ${limit}::int`,
      )
      return rows.map(({ createdAt, finishedAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        finishedAt: finishedAt.toISOString(),
      }))
    },

    places: async (limit, day) => {
      const asked =
        day === undefined
          ? Prisma.sql`true`
          : Prisma.sql`created_at >= ${`${day}T00:00Z`}::timestamptz
        AND created_at < ${`${day}T00:00Z`}::timestamptz + interval '24 hours'`
      const rows = await persistently(
        () => prisma.$queryRaw<Row<'slug' | 'finishedAt'>[]>`
          SELECT slug, finished_at AS "finishedAt" FROM debates WHERE ${isPublished} AND ${asked}
          ORDER BY created_at, id LIMIT ${limit}::int`,
      )
      return rows.map(({ slug, finishedAt }) => ({ slug, finishedAt: finishedAt.toISOString() }))
    },

    days: async () => {
      const rows = await persistently(
        () => prisma.$queryRaw<{ day: string }[]>`
          WITH RECURSIVE days (day) AS (
            SELECT (${dayOfNext(Prisma.sql`'-infinity'`)})
            UNION ALL
            SELECT (${dayOfNext(Prisma.sql`days.day + interval '24 hours'`)}) FROM days WHERE day IS NOT NULL
          )
          SELECT to_char(day AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM days WHERE day IS NOT NULL`,
      )
      return rows.map(({ day }) => day)
    },
  }
}

/**
 * When the day began on which the first one from this moment on was asked: one look into an index. So the time that all days
 * take grows with their number, and not with that of debates.
 */
function dayOfNext(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT date_trunc('day', created_at, 'UTC') FROM debates WHERE ${isPublished} AND created_at >= ${moment}
    ORDER BY created_at, id LIMIT 1`
}
