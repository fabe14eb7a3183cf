import { Prisma } from '../../prisma/generated/client.ts'
import type { AuditAction } from '../house/audit-actions.ts'
import { addNote } from './add-note.ts'
import type { Actor, AuditEntry, AuditStore } from './audit-store.ts'
import { once, persistently } from './availability.ts'
import { badCursor, decodeCursor, encodeCursor } from './cursor.ts'
import type { StoreContext } from './store-context.ts'

type EntryRow = Prisma.AuditEntryGetPayload<object>

/** See `AuditStore`. */
export function createAuditStore({ prisma }: Pick<StoreContext, 'prisma'>): AuditStore {
  return {
    add: (note) => once(() => addNote(prisma, note)),
    list: async ({ action, cursor, limit }) => {
      const wanted = [action === null ? Prisma.sql`true` : Prisma.sql`action = ${action}`]
      if (cursor !== null) wanted.push(after(cursor))
      const rows = await persistently(
        () => prisma.$queryRaw<EntryRow[]>`
          SELECT id, at, by, action, subject, details FROM audit_entries
          WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY at DESC, id DESC LIMIT ${limit + 1}::int`,
      )
      const items = rows.slice(0, limit).map(entryOf)
      const last = items.at(-1)
      return {
        items,
        nextCursor: rows.length > limit && last ? encodeCursor({ createdAt: last.at, id: last.id }) : null,
      }
    },
  }
}

function after(cursor: string): Prisma.Sql {
  const { createdAt, id } = decodeCursor(cursor)
  if (!/^\d{1,18}$/.test(id)) throw badCursor()
  return Prisma.sql`(at, id) < (${createdAt}::timestamptz, ${id}::bigint)`
}

function entryOf({ id, at, by, action, subject, details }: EntryRow): AuditEntry {
  return {
    id: String(id),
    at: at.toISOString(),
    // Only `addNote` writes these columns.
    by: by as Actor,
    action: action as AuditAction,
    subject,
    details: details as Record<string, unknown>,
  }
}
