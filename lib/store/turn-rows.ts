import type { Prisma } from '../../prisma/generated/client.ts'
import type { Happening } from '../roundtable/events.ts'
import { paying, paymentsOf } from './pay-expenses.ts'
import type { Enclosure } from './store.ts'

function pick<Type extends Happening['type']>(
  happenings: Happening[],
  type: Type,
): Extract<Happening, { type: Type }>[] {
  return happenings.filter(
    (happening): happening is Extract<Happening, { type: Type }> => happening.type === type,
  )
}

/** Makes the rows of the turns that open rounds ask for. */
export async function openTurns(
  tx: Prisma.TransactionClient,
  id: string,
  happenings: Happening[],
): Promise<void> {
  const asks = pick(happenings, 'round.opened').flatMap(({ round, asks }) =>
    asks.map(({ seat, sample }) => ({ round, seat, sample })),
  )
  if (asks.length === 0) return
  await tx.$executeRaw`
    INSERT INTO turns (debate_id, round, seat, sample, model, status)
    SELECT debates.id, ask.round, ask.seat, ask.sample, place -> 'model' ->> 'id', 'waiting'
    FROM debates, jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) AS ask (round int, seat int, sample int),
      jsonb_array_elements(debates.seats) AS place
    WHERE debates.id = ${id} AND (place ->> 'n')::int = ask.seat
    ON CONFLICT DO NOTHING`
}

/** Makes turns that are asked again wait once more. */
export async function reopenTurns(
  tx: Prisma.TransactionClient,
  id: string,
  happenings: Happening[],
): Promise<void> {
  for (const { turn } of pick(happenings, 'debate.reopened')) {
    if (!turn) continue
    await tx.$executeRaw`
      UPDATE turns SET status = 'waiting', ballot = NULL, call = NULL, settled_at = NULL
      WHERE debate_id = ${id} AND round = ${turn.round}::int AND seat = ${turn.seat}::int
        AND sample = ${turn.sample}::int`
  }
}

/** Settles waiting turns with the calls behind them, and pays these; false when one of them does not wait (any more). */
export async function settleTurns(
  tx: Prisma.TransactionClient,
  id: string,
  at: string,
  happenings: Happening[],
  enclosures: Enclosure[],
): Promise<boolean> {
  const settled = pick(happenings, 'turn.settled').map(({ round, seat, sample, result }) => {
    const { turn: call = null } =
      enclosures.find(
        ({ turn }) => turn && turn.round === round && turn.seat === seat && turn.sample === sample,
      ) ?? {}
    return { round, seat, sample, status: result.outcome, ballot: result.vote, call }
  })
  if (settled.length === 0) return true
  const payments = paymentsOf(pick(happenings, 'turn.settled'), enclosures)
  const [changed] = await tx.$queryRaw<{ count: number }[]>`
    WITH ${paying(id, at, payments, { unreserved: false })}, settled AS (
      UPDATE turns SET status = now.status, ballot = now.ballot, call = now.call, settled_at = ${at}::timestamptz
      FROM json_to_recordset(${JSON.stringify(settled)}::json)
        AS now (round int, seat int, sample int, status text, ballot text, call json)
      WHERE turns.debate_id = ${id} AND turns.round = now.round AND turns.seat = now.seat
        AND turns.sample = now.sample AND turns.status = 'waiting'
      RETURNING 1
    )
    SELECT count(*)::int AS count FROM settled`
  return changed?.count === settled.length
}

/** Keeps the calls to reviewers, and pays them. */
export async function settleReview(
  tx: Prisma.TransactionClient,
  id: string,
  at: string,
  happenings: Happening[],
  enclosures: Enclosure[],
): Promise<void> {
  const settled = pick(happenings, 'review.settled')
  if (settled.length === 0) return
  const calls = enclosures.flatMap(({ review }) => (review ? [review] : []))
  await tx.$executeRaw`
    WITH ${paying(id, at, paymentsOf(settled, enclosures), { unreserved: true })}
    INSERT INTO review_calls (debate_id, call)
    SELECT ${id}, entry.value FROM json_array_elements(${JSON.stringify(calls)}::json) AS entry (value)`
}
