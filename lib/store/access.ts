import { Prisma } from '../../prisma/generated/client.ts'
import type { AccessStore, AdminSession, SessionLimits } from './access-store.ts'
import { addNote } from './add-note.ts'
import { persistently } from './availability.ts'
import { cleanJson } from './clean-json.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

/** How exactly the time of a session's last use is kept: not every request need write. */
const touchSeconds = 60

type SessionRow = Prisma.AdminSessionGetPayload<object>

/** See `AccessStore`. */
export function createAccessStore({ prisma }: Pick<StoreContext, 'prisma'>): AccessStore {
  return {
    passwordHash: async () => {
      const account = await persistently(() => prisma.adminAccount.findUnique({ where: { id: 1 } }))
      return account?.passwordHash ?? null
    },

    setPassword: (hash, expected, keepSession, note) =>
      transaction(prisma, async (tx) => {
        if (!(await placePassword(tx, hash, expected))) return false
        await tx.setUpToken.deleteMany()
        await tx.adminSession.deleteMany({ where: others(keepSession) })
        await addNote(tx, note)
        return true
      }),

    renewHash: async (hash, expected) => {
      await persistently(() =>
        prisma.adminAccount.updateMany({ where: { passwordHash: expected }, data: { passwordHash: hash } }),
      )
    },

    addSetUpToken: async (hash, lifeMs) => {
      await persistently(async () => {
        await prisma.$executeRaw`DELETE FROM set_up_tokens WHERE expires_at <= now()`
        await prisma.$executeRaw`
          INSERT INTO set_up_tokens (hash, expires_at) VALUES (${hash}, now() + ${span(lifeMs)})
          ON CONFLICT DO NOTHING`
      })
    },

    spendSetUpToken: (hash, passwordHash, note) =>
      transaction(prisma, async (tx) => {
        const spent = await tx.$executeRaw`
          DELETE FROM set_up_tokens WHERE hash = ${hash} AND expires_at > now()`
        if (spent === 0 || !(await placePassword(tx, passwordHash, null))) return false
        await tx.setUpToken.deleteMany()
        await addNote(tx, note)
        return true
      }),

    openSession: (session, passwordHash, { idleMs, mostMs }, note) =>
      transaction(prisma, async (tx) => {
        const { id, hash, address, browser } = cleanJson(session)
        await tx.$executeRaw`DELETE FROM admin_sessions WHERE NOT ${isOpen(idleMs)}`
        // The lock makes a change of password that is under way wait for the session, which it then ends.
        const opened = await tx.$executeRaw`
          INSERT INTO admin_sessions (id, hash, address, browser, expires_at)
          SELECT ${id}, ${hash}, ${address}, ${browser}, now() + ${span(mostMs)}
          FROM (SELECT 1 FROM admin_account WHERE password_hash = ${passwordHash} FOR SHARE) AS account`
        if (opened === 1) await addNote(tx, note)
        return opened === 1
      }),

    findSession: (hash, { idleMs }) =>
      persistently(async () => {
        const [row] = await prisma.$queryRaw<(SessionRow & { stale: boolean })[]>`
          SELECT ${sessionColumns}, last_seen_at < now() - make_interval(secs => ${touchSeconds}::int) AS stale
          FROM admin_sessions WHERE hash = ${hash} AND ${isOpen(idleMs)}`
        if (!row) return null
        if (row.stale)
          await prisma.$executeRaw`UPDATE admin_sessions SET last_seen_at = now() WHERE id = ${row.id}`
        return sessionOf(row)
      }),

    sessions: async ({ idleMs }) => {
      const rows = await persistently(
        () => prisma.$queryRaw<SessionRow[]>`
          SELECT ${sessionColumns} FROM admin_sessions WHERE ${isOpen(idleMs)}
          ORDER BY last_seen_at DESC, id`,
      )
      return rows.map(sessionOf)
    },

    endSession: (id, note) =>
      transaction(prisma, async (tx) => {
        const { count } = await tx.adminSession.deleteMany({ where: { id } })
        if (count > 0 && note) await addNote(tx, note)
        return count > 0
      }),

    endSessions: (keepSession, noteOf) =>
      transaction(prisma, async (tx) => {
        const { count } = await tx.adminSession.deleteMany({ where: others(keepSession) })
        await addNote(tx, noteOf(count))
        return count
      }),
  }
}

/** Of any number of callers who expect the same, one succeeds. */
async function placePassword(
  tx: Prisma.TransactionClient,
  hash: string,
  expected: string | null,
): Promise<boolean> {
  const placed =
    expected === null
      ? await tx.$executeRaw`
          INSERT INTO admin_account (id, password_hash) VALUES (1, ${hash}) ON CONFLICT DO NOTHING`
      : await tx.$executeRaw`
          UPDATE admin_account SET password_hash = ${hash}, changed_at = now() WHERE password_hash = ${expected}`
  return placed === 1
}

const sessionColumns = Prisma.sql`id, hash, address, browser, created_at AS "createdAt",
  last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"`

function isOpen(idleMs: SessionLimits['idleMs']): Prisma.Sql {
  return Prisma.sql`(expires_at > now() AND last_seen_at > now() - ${span(idleMs)})`
}

function span(milliseconds: number): Prisma.Sql {
  return Prisma.sql`make_interval(secs => ${milliseconds / 1000}::float)`
}

function others(keepSession: string | null) {
  return keepSession === null ? {} : { id: { not: keepSession } }
}

function sessionOf({ id, address, browser, createdAt, lastSeenAt, expiresAt }: SessionRow): AdminSession {
  return {
    ...{ id, address, browser },
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
