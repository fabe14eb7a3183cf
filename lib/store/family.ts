import { Prisma } from '../../prisma/generated/client.ts'
import { persistently } from './availability.ts'
import type { FamilyStore, Relative } from './family-store.ts'
import type { StoreContext } from './store-context.ts'

/** Debates are asked again a few times at most; nobody follows a longer line. */
const longestLine = 50

const columns = Prisma.raw(
  ['id', 'slug', 'status', 'visibility', 'hidden', 'owner', 'parent', 'created_at', 'question', 'line']
    .map((column) => `debates.${column}`)
    .join(', '),
)

type Row = Omit<Relative, 'createdAt'> & { created_at: Date }

/** See `FamilyStore`. */
export function createFamilyStore({ prisma }: Pick<StoreContext, 'prisma'>): FamilyStore {
  return {
    ancestors: async (id) => {
      const rows = await persistently(
        () => prisma.$queryRaw<Row[]>`
          WITH RECURSIVE line (id, parent, distance) AS (
            SELECT id, parent, 0 FROM debates WHERE id = ${id}
            UNION ALL
            SELECT debates.id, debates.parent, distance + 1 FROM line JOIN debates ON debates.id = line.parent
            WHERE distance < ${longestLine}::int
          )
          SELECT ${columns} FROM line JOIN debates USING (id) WHERE distance > 0 ORDER BY distance`,
      )
      return rows.map(toRelative)
    },
    children: async (id, owner, limit) => {
      const rows = await persistently(
        () => prisma.$queryRaw<Row[]>`
          SELECT ${columns} FROM debates
          WHERE parent = ${id} AND (visibility = 'public' AND NOT hidden OR owner = ${owner})
          ORDER BY created_at DESC, id DESC LIMIT ${limit}::int`,
      )
      return rows.map(toRelative)
    },
  }
}

function toRelative({ created_at, ...row }: Row): Relative {
  return { ...row, createdAt: created_at.toISOString() }
}
