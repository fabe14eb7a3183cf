import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { CallRecord, TurnDetails } from './store.ts'

type Kept = CallRecord & Pick<TurnDetails, 'shownSeats'>

/** A whole turn; one that was never asked has an empty call. Null when there is no such turn. */
export async function readTurn(
  prisma: PrismaClient,
  id: string,
  round: number,
  seat: number,
  sample: number,
): Promise<TurnDetails | null> {
  const row = await prisma.turn.findUnique({
    where: { debateId_round_seat_sample: { debateId: id, round, seat, sample } },
  })
  if (!row) return null
  const call = (row.call as Kept | null) ?? unasked(row.model)
  return { ...call, round, seat, sample, status: row.status as TurnDetails['status'] }
}

function unasked(model: string): Kept {
  return {
    model,
    wireName: '',
    connection: '',
    messages: [],
    followUps: [],
    parameters: {},
    modelVersion: null,
    raw: [],
    tries: [],
    usage: null,
    costUsd: null,
    estimated: false,
    citations: [],
    shownSeats: [],
  }
}

/** The calls to reviewers, oldest first. */
export async function readReviewCalls(prisma: PrismaClient, id: string): Promise<CallRecord[]> {
  const rows = await prisma.reviewCall.findMany({ where: { debateId: id }, orderBy: { id: 'asc' } })
  return rows.map(({ call }) => call as unknown as CallRecord)
}
