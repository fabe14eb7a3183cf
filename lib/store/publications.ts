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

    count: async () => {
      const [row] = await persistently(
        () => prisma.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM debates WHERE ${isPublished}`,
      )
      return row?.count ?? 0
    },

    places: async (offset, limit) => {
      const rows = await persistently(
        () => prisma.$queryRaw<Row<'slug' | 'finishedAt'>[]>`
          SELECT slug, finished_at AS "finishedAt" FROM debates WHERE ${isPublished}
          ORDER BY created_at, id OFFSET ${offset}::int LIMIT ${limit}::int`,
      )
      return rows.map(({ slug, finishedAt }) => ({ slug, finishedAt: finishedAt.toISOString() }))
    },
  }
}
