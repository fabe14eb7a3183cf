import { Prisma } from '../../prisma/generated/client.ts'
import type { DebateStatus } from '../roundtable/debate.ts'
import type { Happening } from '../roundtable/events.ts'
import { says } from './availability.ts'
import type { Guard } from './store.ts'
import { type Entry, rowsInStep, settledTurns } from './turn-rows.ts'

/** Where a log stands after what was appended to it. */
export interface Advanced {
  seq: number
  status: DebateStatus
}

/** What a statement fails with that would settle a turn a second time. */
const divisionByZero = '22012'

/**
 * Checks the guard, numbers the events, writes them and brings the debate's rows in step, in one statement; undefined where the
 * guard does not hold. Rejects, with nothing written, when one of the turns does not wait (any more): see
 * `hadSettledBefore`.
 */
export async function append(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  guard: Guard,
  entry: Entry,
): Promise<Advanced | undefined> {
  const { id, at, happenings } = entry
  const settles = settledTurns(entry).length
  // Nothing but an error takes back what one statement has done.
  const allSettled =
    settles > 0
      ? Prisma.sql`, 1 / (CASE WHEN (SELECT count(*) FROM settled) = ${settles}::int THEN 1 ELSE 0 END) AS "allSettled"`
      : Prisma.empty
  const [advanced] = await tx.$queryRaw<Advanced[]>`
    WITH ${Prisma.join([advancing(id, guard, happenings), logging(id, at, happenings), ...rowsInStep(entry)])}
    SELECT seq, status ${allSettled} FROM advanced`
  return advanced && { seq: advanced.seq, status: advanced.status }
}

/** Whether `append` failed since a turn had settled before. */
export function hadSettledBefore(error: unknown): boolean {
  return says(error, new Set([divisionByZero]))
}

/** Whether happenings take a debate up again that was over. */
export function reopens(happenings: Happening[]): boolean {
  return happenings.some(({ type }) => type === 'debate.reopened')
}

/** The debate's row, whose lock everything else of the statement waits for. */
function advancing(id: string, guard: Guard, happenings: Happening[]): Prisma.Sql {
  return Prisma.sql`
    advanced AS (
      UPDATE debates SET
        seq = seq + ${happenings.length}::int,
        status = COALESCE(${statusAfter(happenings)}, status),
        visibility = COALESCE(${visibilityAfter(happenings)}, visibility),
        document = CASE WHEN ${reopens(happenings)}::boolean THEN NULL ELSE document END,
        -- Who drove it to its end drives no amendment by mistake.
        epoch = CASE WHEN ${reopens(happenings)}::boolean THEN epoch + 1 ELSE epoch END
      WHERE id = ${id} AND ${holds(guard)}
      RETURNING seq, status
    )`
}

function logging(id: string, at: string, happenings: Happening[]): Prisma.Sql {
  return Prisma.sql`
    logged AS (
      INSERT INTO events (debate_id, seq, type, data, at)
      SELECT ${id}, advanced.seq - ${happenings.length}::int + entry.n, entry.value ->> 'type', entry.value -> 'data',
        ${at}::timestamptz
      FROM advanced, json_array_elements(${JSON.stringify(happenings.map(separate))}::json) WITH ORDINALITY AS entry (value, n)
    )`
}

function separate({ type, ...data }: Happening): { type: string; data: object } {
  return { type, data }
}

function holds(guard: Guard): Prisma.Sql {
  if ('epoch' in guard) return Prisma.sql`epoch = ${guard.epoch}::int AND status IN ('queued', 'running')`
  const { statuses, seq = null } = guard
  return Prisma.sql`status IN (${Prisma.join(statuses)}) AND seq = COALESCE(${seq}::int, seq)`
}

/** The status that the last of the happenings to set one leaves; null when none does. The same as in `fold`. */
function statusAfter(happenings: Happening[]): DebateStatus | null {
  return happenings.reduce<DebateStatus | null>((status, happening) => {
    if (happening.type === 'round.opened' || happening.type === 'debate.reopened') return 'running'
    if (happening.type === 'debate.cancelled') return 'cancelled'
    return happening.type === 'debate.finished' ? happening.status : status
  }, null)
}

function visibilityAfter(happenings: Happening[]): string | null {
  const changes = happenings.filter((happening) => happening.type === 'debate.changed')
  return changes.at(-1)?.visibility ?? null
}
