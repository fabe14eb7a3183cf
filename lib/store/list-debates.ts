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

/** A page of debates, newest first. Throws `Problem` 422 for a cursor that this did not give. */
export async function listDebates(prisma: PrismaClient, query: DebateQuery): Promise<Page<DebateListing>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT id, slug, question, mode, status, visibility, rehearsal, label, line, seats,
      created_at AS "createdAt", finished_at AS "finishedAt"
    FROM debates WHERE ${Prisma.join(conditions(query), ' AND ')}
    ORDER BY created_at DESC, id DESC LIMIT ${query.limit + 1}::int`
  const items = rows.slice(0, query.limit).map(toListing)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > query.limit && last ? encodeCursor(last) : null }
}

function conditions({ owner, query, label, model, cursor }: DebateQuery): Prisma.Sql[] {
  const wanted = [
    owner === null ? Prisma.sql`visibility = 'public' AND NOT hidden` : Prisma.sql`owner = ${owner}`,
    ...searchConditions(query),
  ]
  if (label !== null) wanted.push(Prisma.sql`label = ${label}`)
  if (model !== null) wanted.push(Prisma.sql`${model} = ANY (model_ids)`)
  if (cursor !== null) {
    const { createdAt, id } = decodeCursor(cursor)
    wanted.push(Prisma.sql`(created_at, id) < (${createdAt}::timestamptz, ${id})`)
  }
  return wanted
}

function toListing({ seats, createdAt, finishedAt, ...row }: Row): DebateListing {
  return {
    ...row,
    seats: seats.map(({ model: { name, maker } }) => ({ name, maker })),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
