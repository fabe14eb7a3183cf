import { Prisma } from '../../prisma/generated/client.ts'
import type { DebateStatus, Visibility } from '../roundtable/debate.ts'
import { addNote } from './add-note.ts'
import { persistently } from './availability.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { expenseCost } from './expense-cost.ts'
import type { ModeratedDebate, ModerationQuery, ModerationStore } from './moderation-store.ts'
import { searchConditions } from './search-conditions.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

interface Row {
  id: string
  status: DebateStatus
  visibility: Visibility
  hidden: boolean
  createdAt: Date
  finishedAt: Date | null
  usd: number | null
  estimated: boolean
  slug: string
  question: string
  mode: string
  rehearsal: boolean
  label: string | null
  line: string | null
  seats: { model: { name: string; maker: string } }[]
}

/** See `ModerationStore`. */
export function createModerationStore({ prisma }: Pick<StoreContext, 'prisma'>): ModerationStore {
  const rows = (conditions: Prisma.Sql[], limit: number) =>
    persistently(
      () => prisma.$queryRaw<Row[]>`
        SELECT id, status, visibility, hidden, created_at AS "createdAt", finished_at AS "finishedAt",
          cost.usd, COALESCE(cost.estimated, false) AS estimated,
          slug, question, mode, rehearsal, label, line, seats
        FROM debates LEFT JOIN LATERAL (
          SELECT sum(${expenseCost}) AS usd, bool_or(expenses.estimated) AS estimated
          FROM expenses WHERE expenses.debate = debates.id AND expenses.status IN ('spent', 'lost')
        ) AS cost ON true
        WHERE ${conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')}
        ORDER BY created_at DESC, id DESC LIMIT ${limit}::int`,
    )
  return {
    list: async (query) => {
      const found = await rows(conditionsOf(query), query.limit + 1)
      const items = found.slice(0, query.limit).map(toModerated)
      const last = items.at(-1)
      return { items, nextCursor: found.length > query.limit && last ? encodeCursor(last) : null }
    },
    find: async (id) => {
      if (!isStorable(id)) return null
      const [row] = await rows([Prisma.sql`id = ${id}`], 1)
      return row ? toModerated(row) : null
    },
    setHidden: async (id, hidden, note) => {
      if (!isStorable(id)) return false
      return transaction(prisma, async (tx) => {
        const changed = await tx.$executeRaw`UPDATE debates SET hidden = ${hidden} WHERE id = ${id}`
        if (changed > 0) await addNote(tx, note)
        return changed > 0
      })
    },
  }
}

function conditionsOf({ query, status, visibility, hidden, cursor }: ModerationQuery): Prisma.Sql[] {
  const wanted: Prisma.Sql[] = []
  if (query !== null) wanted.push(isAbout(query))
  if (status !== null) wanted.push(Prisma.sql`debates.status = ${status}`)
  if (visibility !== null) wanted.push(Prisma.sql`visibility = ${visibility}`)
  if (hidden !== null) wanted.push(Prisma.sql`hidden = ${hidden}`)
  if (cursor !== null) {
    const { createdAt, id } = decodeCursor(cursor)
    wanted.push(Prisma.sql`(created_at, id) < (${createdAt}::timestamptz, ${id})`)
  }
  return wanted
}

/** A search must not tell what a private debate is about, so it looks into the words of the others only. */
function isAbout(query: string): Prisma.Sql {
  const name = lastOfAddress(query.trim())
  const words = searchConditions(query)
  const inWords = words.length === 0 ? Prisma.sql`true` : Prisma.join(words, ' AND ')
  return Prisma.sql`(id = ${name} OR (visibility <> 'private' AND (slug = ${name} OR (${inWords}))))`
}

/** Of an address of a debate the part that names it; anything else as it is. */
function lastOfAddress(text: string): string {
  const path = /^https?:/i.test(text) ? URL.parse(text)?.pathname : text
  const name = /^\/debates\/([^/]+)$/.exec(path ?? '')?.[1]
  try {
    return name === undefined ? text : decodeURIComponent(name).normalize('NFC')
  } catch {
    return text
  }
}

/** Other text cannot be stored, so nothing is called so; Postgres would refuse the question. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function toModerated(row: Row): ModeratedDebate {
  const { id, status, visibility, hidden, createdAt, finishedAt, usd, estimated, ...content } = row
  return {
    ...{ id, status, visibility, hidden },
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    cost: { usd, estimated },
    content:
      visibility === 'private'
        ? null
        : { ...content, seats: content.seats.map(({ model: { name, maker } }) => ({ name, maker })) },
  }
}
