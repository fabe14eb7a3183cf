import { Prisma } from '../../prisma/generated/client.ts'
import type { Happening } from '../roundtable/events.ts'
import type { CallRecord, Enclosure } from './store.ts'

/** How a reserved call ends. */
export interface Payment {
  purpose: string
  /** Null: whichever was asked. */
  model: string | null
  connection: string | null
  /** `lost`: it was ended while it was made, so that its reservation counts; `freed`: it cost nothing. */
  status: 'spent' | 'lost' | 'freed'
  usd: number | null
  estimated: boolean
  inputTokens: number
  outputTokens: number
}

/** The payments that go with settlements: what their calls took; without a call, whether one was cut off. */
export function paymentsOf(happenings: Happening[], enclosures: Enclosure[]): Payment[] {
  return happenings.flatMap((happening) => {
    if (happening.type === 'turn.settled') {
      const { round, seat, sample, result } = happening
      const call = enclosures.find(
        ({ turn }) => turn && turn.round === round && turn.seat === seat && turn.sample === sample,
      )?.turn
      const purpose = `${round}/${seat}/${sample}`
      return [call ? paid(purpose, call) : cutOff(purpose, result.costUsd)]
    }
    if (happening.type !== 'review.settled') return []
    const calls = enclosures.flatMap(({ review }) => (review ? [review] : []))
    if (calls.length > 0) return calls.map((call) => paid('review', call))
    return [cutOff('review', happening.wasted?.costUsd ?? null)]
  })
}

function paid(purpose: string, call: CallRecord): Payment {
  const { model, connection, usage, costUsd: usd, estimated } = call
  if (!usage) return { ...cutOff(purpose, null), model }
  const { inputTokens, outputTokens } = usage
  return { purpose, model, connection, status: 'spent', usd, estimated, inputTokens, outputTokens }
}

function cutOff(purpose: string, costUsd: number | null): Payment {
  const lost = costUsd !== null
  return {
    purpose,
    model: null,
    connection: null,
    status: lost ? 'lost' : 'freed',
    usd: null,
    estimated: lost,
    inputTokens: 0,
    outputTokens: 0,
  }
}

/**
 * Common table expressions that write payments, if `advanced` has a row; `unreserved` those of calls that nobody reserved
 * too, such as a reviewer who stepped in. Calls that were lost before for the same purposes get their USD: from then on
 * they stand in the debate's document.
 */
export function paying(
  id: string,
  at: string,
  payments: Payment[],
  { unreserved }: { unreserved: boolean },
): Prisma.Sql {
  const paid = Prisma.sql`
    payment AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(payments)}::json) AS payment (
        purpose text, model text, connection text, status text, usd float8, estimated boolean, "inputTokens" int,
        "outputTokens" int
      )
      WHERE EXISTS (SELECT 1 FROM advanced)
    ), paid AS (
      UPDATE expenses SET
        status = CASE expenses.status WHEN 'lost' THEN 'lost' ELSE payment.status END,
        usd = CASE WHEN 'lost' IN (expenses.status, payment.status) THEN NULLIF(expenses.reserved_usd, 0)
          ELSE payment.usd END,
        estimated = expenses.status = 'lost' OR payment.estimated,
        input_tokens = CASE expenses.status WHEN 'lost' THEN 0 ELSE payment."inputTokens" END,
        output_tokens = CASE expenses.status WHEN 'lost' THEN 0 ELSE payment."outputTokens" END
      FROM payment
      WHERE expenses.debate = ${id} AND expenses.purpose = payment.purpose AND (
        (expenses.status = 'reserved' AND expenses.model = COALESCE(payment.model, expenses.model))
        OR (expenses.status = 'lost' AND expenses.usd IS NULL)
      )
    )`
  if (!unreserved) return paid
  return Prisma.sql`
    ${paid}, unreserved AS (
      INSERT INTO expenses (
        debate, purpose, model, connection, day, status, reserved_usd, usd, estimated, input_tokens, output_tokens, at
      )
      SELECT ${id}, purpose, model, connection, (${at}::timestamptz AT TIME ZONE 'UTC')::date, 'spent', 0, usd, estimated,
        "inputTokens", "outputTokens", ${at}::timestamptz
      FROM payment
      WHERE status = 'spent' AND usd IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM expenses
        WHERE expenses.debate = ${id} AND expenses.purpose = payment.purpose AND expenses.model = payment.model
          AND expenses.status = 'reserved'
      )
    )`
}
