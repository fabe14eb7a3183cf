import type { Prisma } from '../../prisma/generated/client.ts'
import type { Debate, DebateStatus } from '../roundtable/debate.ts'
import type { DebateEvent, Happening } from '../roundtable/events.ts'
import { foldAll } from '../roundtable/fold.ts'
import { addNote } from './add-note.ts'
import { type Advanced, append, hadSettledBefore, reopens } from './append-events.ts'
import { once } from './availability.ts'
import { cleanJson } from './clean-json.ts'
import { keepDocument, readDocument } from './keep-document.ts'
import type { Enclosure, Guard, Recorded } from './store.ts'
import type { StoreContext } from './store-context.ts'
import { tallyingModels } from './tally-models.ts'
import { transaction } from './transaction.ts'
import { type Entry, reopenTurns } from './turn-rows.ts'

/** See `Store.record`. Throws `Problem` 503 while the database is away. */
export async function record(
  context: StoreContext,
  id: string,
  guard: Guard,
  happenings: Happening[],
  enclosures: Enclosure[] = [],
  known?: Debate,
): Promise<Recorded> {
  if (happenings.length === 0) throw new Error('There is nothing to record.')
  const entry: Entry = {
    id,
    at: new Date().toISOString(),
    happenings: cleanJson(happenings),
    enclosures: cleanJson(enclosures),
  }
  try {
    const events = needsOneStatement(entry)
      ? await once(async () => numbered(entry, await append(context.prisma, guard, entry)))
      : await transaction(context.prisma, (tx) => write(context, tx, guard, entry, known))
    if (!events) return { outcome: 'fenced' }
    context.notify({ type: 'seq', debate: id, seq: events.at(-1)?.seq ?? 0 })
    if (reopens(happenings)) context.wakeQueue()
    return { outcome: 'recorded', events }
  } catch (error) {
    if (hadSettledBefore(error)) return { outcome: 'settled' }
    throw error
  }
}

async function write(
  context: StoreContext,
  tx: Prisma.TransactionClient,
  guard: Guard,
  entry: Entry,
  known?: Debate,
): Promise<DebateEvent[] | null> {
  const { id, happenings, enclosures } = entry
  const advanced = await append(tx, guard, entry)
  const events = numbered(entry, advanced)
  if (!advanced || !events) return null
  if (reopens(happenings)) await tx.$executeRaw(tallyingModels([id], 'take off'))
  await reopenTurns(tx, entry)
  if (isOver(advanced.status)) {
    const document =
      known?.seq === advanced.seq - events.length ? foldAll(events, known) : await readDocument(tx, id)
    await keepDocument(tx, id, document, { ends: ends(happenings) })
  }
  if (reopens(happenings)) await context.enqueue(tx, id)
  for (const { note } of enclosures) if (note) await addNote(tx, note)
  return events
}

/** Most of what happens to a running debate needs no transaction around it: on either database every round trip counts. */
function needsOneStatement(entry: Entry): boolean {
  if (entry.enclosures.some(({ note }) => note)) return false
  const happens = ({ type }: Happening) =>
    type.startsWith('turn.') || type.startsWith('round.') || type === 'review.started'
  return entry.happenings.every(happens)
}

function numbered(
  { at, happenings }: Pick<Entry, 'at' | 'happenings'>,
  advanced: Advanced | undefined,
): DebateEvent[] | null {
  if (!advanced) return null
  const first = advanced.seq - happenings.length + 1
  return happenings.map((happening, index) => ({ ...happening, seq: first + index, at }))
}

function isOver(status: DebateStatus): boolean {
  return status !== 'queued' && status !== 'running'
}

function ends(happenings: Happening[]): boolean {
  return happenings.some(({ type }) => type === 'debate.finished' || type === 'debate.cancelled')
}
