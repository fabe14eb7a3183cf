import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Debate, DebateStatus, Visibility } from '../roundtable/debate.ts'
import type { Start } from '../roundtable/events.ts'
import { start as begin, foldAll } from '../roundtable/fold.ts'
import { readDocument } from './keep-document.ts'
import { readEvents } from './read-events.ts'
import type { DebateRow } from './store.ts'

const columns = {
  id: true,
  slug: true,
  status: true,
  visibility: true,
  hidden: true,
  owner: true,
  seq: true,
  epoch: true,
  parent: true,
  createdAt: true,
} as const

/** A debate's row by its id or slug; null when there is none. */
export async function findDebate(prisma: PrismaClient, idOrSlug: string): Promise<DebateRow | null> {
  // Such text cannot be stored, so nothing is called so; Postgres would refuse the question.
  if (idOrSlug.includes('\0') || !idOrSlug.isWellFormed()) return null
  const row = await prisma.debate.findFirst({
    where: { OR: [{ id: idOrSlug }, { slug: idOrSlug }] },
    select: columns,
  })
  if (!row) return null
  return {
    ...row,
    status: row.status as DebateStatus,
    visibility: row.visibility as Visibility,
    createdAt: row.createdAt.toISOString(),
  }
}

/** The document: the kept one of a debate that is over, else the fold of its log; null when there is no such debate. */
export async function readDebate(prisma: PrismaClient, id: string): Promise<Debate | null> {
  const row = await prisma.debate.findUnique({ where: { id }, select: { document: true } })
  if (!row) return null
  return (row.document as Debate | null) ?? readDocument(prisma, id)
}

/** Makes the caller the debate's driver; null when it needs none. The higher epoch shuts all drivers before it out. */
export async function claimDebate(
  prisma: PrismaClient,
  id: string,
): Promise<{ epoch: number; debate: Debate } | null> {
  const [claimed] = await prisma.$queryRaw<{ epoch: number; seq: number; start: Start; at: Date }[]>`
    WITH claimed AS (
      UPDATE debates SET epoch = epoch + 1 WHERE id = ${id} AND status IN ('queued', 'running') RETURNING epoch, seq
    )
    SELECT claimed.epoch, claimed.seq, data -> 'start' AS start, at
    FROM claimed, events WHERE events.debate_id = ${id} AND events.seq = 1`
  if (!claimed) return null
  const { epoch, seq, start, at } = claimed
  const begun = begin({ type: 'debate.started', start, seq: 1, at: at.toISOString() })
  const later = seq > 1 ? await readEvents(prisma, id, 1) : []
  return { epoch, debate: foldAll(later, begun) }
}

/** Ids of debates that are queued or running, oldest first. */
export async function openDebates(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.debate.findMany({
    where: { status: { in: ['queued', 'running'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
