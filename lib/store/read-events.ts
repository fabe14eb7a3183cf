import type { Prisma } from '../../prisma/generated/client.ts'
import type { DebateEvent } from '../roundtable/events.ts'

/** The events of a log after a number, oldest first. */
export async function readEvents(
  client: Prisma.TransactionClient,
  id: string,
  afterSeq: number,
): Promise<DebateEvent[]> {
  const rows = await client.event.findMany({
    where: { debateId: id, seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
  })
  return rows.map(
    ({ type, data, seq, at }) => ({ type, ...(data as object), seq, at: at.toISOString() }) as DebateEvent,
  )
}
