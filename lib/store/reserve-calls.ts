import type { Prisma } from '../../prisma/generated/client.ts'
import type { Reservation, Reserved } from './book-store.ts'
import { type Counted, type Weighed, weighReservations } from './weigh-reservations.ts'

/**
 * Weighs reservations and writes those that fit. The day's row stays locked until the transaction ends, so that nobody
 * else weighs meanwhile; settlements go on, since each changes rows of its own only.
 */
export async function reserveCalls(
  tx: Prisma.TransactionClient,
  reservations: Reservation[],
  day: string,
): Promise<Reserved[]> {
  // Its commit need not reach the disk by itself: what is written because of it does, and takes it along.
  await tx.$executeRaw`
    INSERT INTO book_days (day) SELECT ${day}::date FROM set_config('synchronous_commit', 'off', true)
    ON CONFLICT (day) DO UPDATE SET day = EXCLUDED.day`
  await dropCalls(tx, reservations)
  const debates = JSON.stringify(reservations.map(({ debate }) => debate))
  const [books] = await tx.$queryRaw<{ dayUsd: number; expenses: Counted[] }[]>`
    WITH counted AS (
      SELECT debate, purpose, model, status,
        CASE WHEN status IN ('reserved', 'lost') THEN reserved_usd ELSE COALESCE(usd, 0) END AS usd
      FROM expenses WHERE debate IN (SELECT json_array_elements_text(${debates}::json))
    )
    SELECT
      (SELECT COALESCE(sum(CASE WHEN status IN ('reserved', 'lost') THEN reserved_usd ELSE COALESCE(usd, 0) END), 0)
        FROM expenses WHERE day = ${day}::date) AS "dayUsd",
      (SELECT COALESCE(json_agg(counted), '[]') FROM counted) AS expenses`
  const weighed = weighReservations(reservations, books?.dayUsd ?? 0, books?.expenses ?? [])
  await write(tx, weighed, day)
  return weighed.answers
}

/** Calls that died count as spent, at their estimate and never at more than was reserved; those given up for others go. */
async function dropCalls(tx: Prisma.TransactionClient, reservations: Reservation[]): Promise<void> {
  const lost = reservations.flatMap(({ debate, lost = [] }) => lost.map((call) => ({ debate, ...call })))
  if (lost.length > 0)
    await tx.$executeRaw`
      UPDATE expenses SET status = 'lost', estimated = true,
        reserved_usd = CASE expenses.model WHEN dead.model THEN LEAST(reserved_usd, dead.usd) ELSE reserved_usd END
      FROM json_to_recordset(${JSON.stringify(lost)}::json)
        AS dead (debate text, purpose text, model text, usd float8)
      WHERE expenses.debate = dead.debate AND expenses.purpose = dead.purpose AND expenses.status = 'reserved'`
  const instead = reservations.flatMap(({ debate, instead = [] }) =>
    instead.map((call) => ({ debate, ...call })),
  )
  if (instead.length > 0)
    await tx.$executeRaw`
      DELETE FROM expenses
      USING json_to_recordset(${JSON.stringify(instead)}::json) AS given (debate text, purpose text, model text)
      WHERE expenses.debate = given.debate AND expenses.purpose = given.purpose
        AND expenses.model = given.model AND expenses.status = 'reserved'`
}

async function write(tx: Prisma.TransactionClient, { added, raised }: Weighed, day: string): Promise<void> {
  if (added.length > 0)
    await tx.$executeRaw`
      INSERT INTO expenses (debate, purpose, model, connection, day, status, reserved_usd, at)
      SELECT debate, purpose, model, connection, ${day}::date, 'reserved', usd, now()
      FROM json_to_recordset(${JSON.stringify(added)}::json)
        AS call (debate text, purpose text, model text, connection text, usd float8)`
  if (raised.length > 0)
    await tx.$executeRaw`
      UPDATE expenses SET reserved_usd = call.usd
      FROM json_to_recordset(${JSON.stringify(raised)}::json)
        AS call (debate text, purpose text, model text, usd float8)
      WHERE expenses.debate = call.debate AND expenses.purpose = call.purpose AND expenses.model = call.model
        AND expenses.status = 'reserved'`
}
