import { Prisma } from '../../prisma/generated/client.ts'
import type { DebateStatus } from '../roundtable/debate.ts'
import type { DebateEvent, Happening } from '../roundtable/events.ts'
import { once } from './availability.ts'
import { cleanJson } from './clean-json.ts'
import { keepDocument } from './keep-document.ts'
import type { Enclosure, Guard, Recorded } from './store.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'
import { openTurns, reopenTurns, settleReview, settleTurns } from './turn-rows.ts'

/** Thrown to roll back: a turn of these happenings has settled before. */
const settledBefore = Symbol('settled before')

/** See `Store.record`. Throws `Problem` 503 while the database is away. */
export async function record(
  context: StoreContext,
  id: string,
  guard: Guard,
  happenings: Happening[],
  enclosures: Enclosure[] = [],
): Promise<Recorded> {
  if (happenings.length === 0) throw new Error('There is nothing to record.')
  const entry: Entry = {
    id,
    at: new Date().toISOString(),
    happenings: cleanJson(happenings),
    enclosures: cleanJson(enclosures),
  }
  try {
    const events = isLogOnly(entry)
      ? await once(async () => numbered(entry, await append(context.prisma, guard, entry)))
      : await transaction(context.prisma, (tx) => write(context, tx, guard, entry))
    if (!events) return { outcome: 'fenced' }
    context.notify({ type: 'seq', debate: id, seq: events.at(-1)?.seq ?? 0 })
    if (reopens(happenings)) context.wakeQueue()
    return { outcome: 'recorded', events }
  } catch (error) {
    if (error === settledBefore) return { outcome: 'settled' }
    throw error
  }
}

interface Entry {
  id: string
  at: string
  happenings: Happening[]
  enclosures: Enclosure[]
}

async function write(
  context: StoreContext,
  tx: Prisma.TransactionClient,
  guard: Guard,
  { id, at, happenings, enclosures }: Entry,
): Promise<DebateEvent[] | null> {
  const advanced = await append(tx, guard, { id, at, happenings, enclosures })
  if (!advanced) return null
  await openTurns(tx, id, happenings)
  await reopenTurns(tx, id, happenings)
  if (!(await settleTurns(tx, id, at, happenings, enclosures))) throw settledBefore
  await settleReview(tx, id, at, happenings, enclosures)
  if (isOver(advanced.status)) await keepDocument(tx, id, { ends: ends(happenings) })
  if (reopens(happenings)) await context.enqueue(tx, id)
  return numbered({ at, happenings }, advanced)
}

function numbered(
  { at, happenings }: Pick<Entry, 'at' | 'happenings'>,
  advanced: { seq: number } | undefined,
): DebateEvent[] | null {
  if (!advanced) return null
  const first = advanced.seq - happenings.length + 1
  return happenings.map((happening, index) => ({ ...happening, seq: first + index, at }))
}

/** Some happenings change no other row, so that one statement does without a transaction around it. */
function isLogOnly({ happenings, enclosures }: Entry): boolean {
  const logOnly: Happening['type'][] = ['turn.started', 'turn.retrying', 'round.closed', 'review.started']
  return enclosures.length === 0 && happenings.every(({ type }) => logOnly.includes(type))
}

/** Checks the guard, numbers the events and writes them, in one statement whose row lock the transaction keeps. */
async function append(
  tx: Prisma.TransactionClient,
  guard: Guard,
  { id, at, happenings }: Entry,
): Promise<{ seq: number; status: DebateStatus } | undefined> {
  const rows = await tx.$queryRaw<{ seq: number; status: DebateStatus }[]>`
    WITH advanced AS (
      UPDATE debates SET
        seq = seq + ${happenings.length}::int,
        status = COALESCE(${statusAfter(happenings)}, status),
        visibility = COALESCE(${visibilityAfter(happenings)}, visibility),
        document = CASE WHEN ${reopens(happenings)}::boolean THEN NULL ELSE document END,
        -- Who drove it to its end drives no amendment by mistake.
        epoch = CASE WHEN ${reopens(happenings)}::boolean THEN epoch + 1 ELSE epoch END
      WHERE id = ${id} AND ${holds(guard)}
      RETURNING seq, status
    ), logged AS (
      INSERT INTO events (debate_id, seq, type, data, at)
      SELECT ${id}, advanced.seq - ${happenings.length}::int + entry.n, entry.value ->> 'type', entry.value -> 'data',
        ${at}::timestamptz
      FROM advanced, json_array_elements(${JSON.stringify(happenings.map(separate))}::json) WITH ORDINALITY AS entry (value, n)
    )
    SELECT seq, status FROM advanced`
  return rows[0]
}

function separate({ type, ...data }: Happening): { type: string; data: object } {
  return { type, data }
}

function holds(guard: Guard): Prisma.Sql {
  if ('epoch' in guard) return Prisma.sql`epoch = ${guard.epoch}::int AND status IN ('queued', 'running')`
  const { statuses, seq = null } = guard
  return Prisma.sql`status IN (${Prisma.join(statuses)}) AND seq = COALESCE(${seq}::int, seq)`
}

function isOver(status: DebateStatus): boolean {
  return status !== 'queued' && status !== 'running'
}

function ends(happenings: Happening[]): boolean {
  return happenings.some(({ type }) => type === 'debate.finished' || type === 'debate.cancelled')
}

function reopens(happenings: Happening[]): boolean {
  return happenings.some(({ type }) => type === 'debate.reopened')
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
