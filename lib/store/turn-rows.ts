import { Prisma } from '../../prisma/generated/client.ts'
import type { Ballot, Outcome, TurnResult } from '../roundtable/debate.ts'
import type { Happening } from '../roundtable/events.ts'
import { paying, paymentsOf } from './pay-expenses.ts'
import type { Enclosure } from './store.ts'

/** What happens to one debate at one time. */
export interface Entry {
  id: string
  at: string
  happenings: Happening[]
  enclosures: Enclosure[]
}

function pick<Type extends Happening['type']>(
  happenings: Happening[],
  type: Type,
): Extract<Happening, { type: Type }>[] {
  return happenings.filter(
    (happening): happening is Extract<Happening, { type: Type }> => happening.type === type,
  )
}

interface Place {
  round: number
  seat: number
  sample: number
}

/** A turn's row once it has settled, with the call behind it. */
interface SettledRow extends Place {
  status: Outcome
  ballot: Ballot | null
  call: object | null
  answeredMs: number | null
  costUsd: number | null
  estimated: boolean
  errorCode: string | null
}

/** The columns of a settled row, as its statements read them from JSON. */
const settledColumns = Prisma.sql`status text, ballot text, call json, "answeredMs" int, "costUsd" float8,
  estimated boolean, "errorCode" text`

const sameTurn = (one: Place, other: Place) =>
  one.round === other.round && one.seat === other.seat && one.sample === other.sample

function openedTurns({ happenings }: Pick<Entry, 'happenings'>): Place[] {
  return pick(happenings, 'round.opened').flatMap(({ round, asks }) =>
    asks.map(({ seat, sample }) => ({ round, seat, sample })),
  )
}

/** The turns that an entry settles which wait since before it. */
export function settledTurns(entry: Pick<Entry, 'happenings' | 'enclosures'>): SettledRow[] {
  const opened = openedTurns(entry)
  return settledRows(entry).filter((turn) => !opened.some((other) => sameTurn(turn, other)))
}

function settledRows({ happenings, enclosures }: Pick<Entry, 'happenings' | 'enclosures'>): SettledRow[] {
  return pick(happenings, 'turn.settled').map(({ round, seat, sample, result }) => {
    const place = { round, seat, sample }
    const { turn: call = null } = enclosures.find(({ turn }) => turn && sameTurn(turn, place)) ?? {}
    return { ...place, ...figuresOf(result), status: result.outcome, ballot: result.vote, call }
  })
}

function figuresOf({ outcome, latencyMs, costUsd, estimated, error }: TurnResult) {
  const answered = outcome === 'voted' || outcome === 'abstained'
  const answeredMs = answered && latencyMs !== null ? Math.round(latencyMs) : null
  return { answeredMs, costUsd, estimated, errorCode: error?.code ?? null }
}

/**
 * Common table expressions that bring a debate's rows in step with an entry, for the statement that appends it: `settled`
 * turns, `opened` ones, and calls to reviewers `kept`; and the payments for all of these. None of them does anything unless
 * `advanced` has a row.
 */
export function rowsInStep(entry: Entry): Prisma.Sql[] {
  const payments = paymentsOf(entry.happenings, entry.enclosures)
  const unreserved = entry.happenings.some(({ type }) => type === 'review.settled')
  return [
    ...(payments.length > 0 ? [paying(entry.id, entry.at, payments, { unreserved })] : []),
    ...settling(entry),
    ...opening(entry),
    ...keeping(entry),
  ]
}

/** Settles waiting turns with the calls behind them. What a turn cost before it was asked again stays with it. */
function settling(entry: Entry): Prisma.Sql[] {
  const turns = settledTurns(entry)
  if (turns.length === 0) return []
  return [
    Prisma.sql`
    settled AS (
      UPDATE turns SET status = now.status, ballot = now.ballot, call = now.call, settled_at = ${entry.at}::timestamptz,
        answered_ms = now."answeredMs", error_code = now."errorCode", estimated = turns.estimated OR now.estimated,
        cost_usd = CASE WHEN turns.cost_usd IS NULL THEN now."costUsd" ELSE turns.cost_usd + COALESCE(now."costUsd", 0) END
      FROM json_to_recordset(${JSON.stringify(turns)}::json)
        AS now (round int, seat int, sample int, ${settledColumns})
      WHERE turns.debate_id = ${entry.id} AND turns.round = now.round AND turns.seat = now.seat
        AND turns.sample = now.sample AND turns.status = 'waiting' AND EXISTS (SELECT 1 FROM advanced)
      RETURNING 1
    )`,
  ]
}

/** Makes the rows of the turns that open rounds ask for: waiting, unless the same entry settles them. */
function opening(entry: Entry): Prisma.Sql[] {
  const settled = settledRows(entry)
  const turns = openedTurns(entry).map((place) => {
    const row = settled.find((other) => sameTurn(place, other))
    return row ? { ...row, settledAt: entry.at } : { ...place, status: 'waiting' }
  })
  if (turns.length === 0) return []
  return [
    Prisma.sql`
    opened AS (
      INSERT INTO turns (debate_id, round, seat, sample, model, status, ballot, call, settled_at, answered_ms, cost_usd,
        estimated, error_code)
      SELECT debates.id, turn.round, turn.seat, turn.sample, place -> 'model' ->> 'id', turn.status, turn.ballot,
        turn.call, turn."settledAt", turn."answeredMs", turn."costUsd", COALESCE(turn.estimated, false), turn."errorCode"
      FROM debates, json_to_recordset(${JSON.stringify(turns)}::json)
          AS turn (round int, seat int, sample int, ${settledColumns}, "settledAt" timestamptz),
        jsonb_array_elements(debates.seats) AS place
      WHERE debates.id = ${entry.id} AND (place ->> 'n')::int = turn.seat AND EXISTS (SELECT 1 FROM advanced)
      ON CONFLICT DO NOTHING
    )`,
  ]
}

/** Keeps the calls to reviewers. */
function keeping({ id, happenings, enclosures }: Entry): Prisma.Sql[] {
  const calls = enclosures.flatMap(({ review }) => (review ? [review] : []))
  if (calls.length === 0 || pick(happenings, 'review.settled').length === 0) return []
  return [
    Prisma.sql`
    kept AS (
      INSERT INTO review_calls (debate_id, call)
      SELECT ${id}, entry.value FROM json_array_elements(${JSON.stringify(calls)}::json) AS entry (value)
      WHERE EXISTS (SELECT 1 FROM advanced)
    )`,
  ]
}

/** Makes turns that are asked again wait once more. */
export async function reopenTurns(
  tx: Prisma.TransactionClient,
  { id, happenings }: Pick<Entry, 'id' | 'happenings'>,
): Promise<void> {
  for (const { turn } of pick(happenings, 'debate.reopened')) {
    if (!turn) continue
    await tx.$executeRaw`
      UPDATE turns SET status = 'waiting', ballot = NULL, call = NULL, settled_at = NULL, answered_ms = NULL,
        error_code = NULL
      WHERE debate_id = ${id} AND round = ${turn.round}::int AND seat = ${turn.seat}::int
        AND sample = ${turn.sample}::int`
  }
}
