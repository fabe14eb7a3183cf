import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts'
import type { DebateStatus, Visibility } from '../roundtable/debate.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { searchConditions } from './search-conditions.ts'
import type { DebateListing, DebateQuery, Page } from './store.ts'

interface Row {
  id: string
  slug: string
  question: string
  mode: string
  status: DebateStatus
  visibility: Visibility
  rehearsal: boolean
  label: string | null
  line: string | null
  seats: { model: { name: string; maker: string } }[]
  createdAt: Date
  finishedAt: Date | null
}

const columns = Prisma.sql`id, slug, question, mode, status, visibility, rehearsal, label, line, seats,
  created_at AS "createdAt", finished_at AS "finishedAt"`
const newestFirst = Prisma.sql`ORDER BY created_at DESC, id DESC`

/** Of so many times a page's length the newest are looked through before all are. */
const window = 50

/** A page of debates, newest first. Throws `Problem` 422 for a cursor that this did not give. */
export async function listDebates(prisma: PrismaClient, query: DebateQuery): Promise<Page<DebateListing>> {
  const rows = await findRows(prisma, query)
  const items = rows.slice(0, query.limit).map(toListing)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > query.limit && last ? encodeCursor(last) : null }
}

/**
 * What occurs often is quickest found among the newest, and what occurs rarely by its own index, but which it is the
 * planner would have to guess, and a wrong guess reads the whole table. So the newest are looked through first; where they
 * do not fill a page, what is wanted cannot be so frequent that looking it up takes long.
 */
async function findRows(prisma: PrismaClient, query: DebateQuery): Promise<Row[]> {
  const among = Prisma.join(scopeOf(query), ' AND ')
  const filters = filtersOf(query)
  const most = query.limit + 1
  const listed = Prisma.sql`FROM debates WHERE ${among} ${newestFirst}`
  if (filters.length === 0) return prisma.$queryRaw`SELECT ${columns} ${listed} LIMIT ${most}::int`
  const wanted = Prisma.join(filters, ' AND ')
  const found = await prisma.$queryRaw<Row[]>`
    WITH newest AS MATERIALIZED (
      SELECT id, slug, question, mode, status, visibility, rehearsal, label, line, seats, created_at, finished_at,
        search_text, model_ids
      ${listed} LIMIT ${window * query.limit}::int
    )
    SELECT ${columns} FROM newest WHERE ${wanted} ${newestFirst} LIMIT ${most}::int`
  if (found.length === most) return found
  return prisma.$queryRaw`
    WITH found AS MATERIALIZED (SELECT id, created_at FROM debates WHERE ${wanted} AND ${among})
    SELECT ${columns} FROM debates
    WHERE id = ANY (ARRAY(SELECT id FROM found ${newestFirst} LIMIT ${most}::int)) ${newestFirst}`
}

/** Whose debates, with which label, and from where on; each of these has an index in the order of the list. */
function scopeOf({ owner, label, cursor }: DebateQuery): Prisma.Sql[] {
  const scope = [
    owner === null ? Prisma.sql`visibility = 'public' AND NOT hidden` : Prisma.sql`owner = ${owner}`,
  ]
  if (label !== null) scope.push(Prisma.sql`label = ${label}`)
  if (cursor !== null) {
    const { createdAt, id } = decodeCursor(cursor)
    scope.push(Prisma.sql`(created_at, id) < (${createdAt}::timestamptz, ${id})`)
  }
  return scope
}

function filtersOf({ query, model }: DebateQuery): Prisma.Sql[] {
  const models = model === null ? [] : [Prisma.sql`model_ids @> ARRAY[${model}]`]
  return [...models, ...searchConditions(query)]
}

function toListing({ seats, createdAt, finishedAt, ...row }: Row): DebateListing {
  return {
    ...row,
    seats: seats.map(({ model: { name, maker } }) => ({ name, maker })),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
