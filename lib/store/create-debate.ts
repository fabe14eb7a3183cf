import type { Prisma } from '../../prisma/generated/client.ts'
import { Problem } from '../problem.ts'
import { cleanJson, cleanText } from './clean-json.ts'
import { searchForm } from './search-form.ts'
import type { NewDebate } from './store.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

/**
 * Writes a debate's row, its first event, the response of its idempotency claim and the driving job in one transaction.
 * Throws `Problem` 409 when another start under the same key came first, and 503 while the database is away.
 */
export async function createDebate(context: StoreContext, debate: NewDebate): Promise<void> {
  await transaction(context.prisma, async (tx) => {
    await tx.debate.create({ data: rowOf(debate) })
    if (debate.idempotency) await keepResponse(tx, debate.idempotency)
    await context.enqueue(tx, debate.start.id)
  })
  context.wakeQueue()
}

function rowOf({ start, at, owner }: NewDebate): Prisma.DebateCreateInput {
  const question = cleanText(start.question)
  return {
    id: start.id,
    slug: start.slug,
    status: 'queued',
    visibility: start.visibility,
    owner,
    seq: 1,
    question,
    searchText: searchForm(question),
    mode: start.mode,
    rehearsal: start.rehearsal,
    seats: start.seats.map(({ n, model: { id, name, maker } }) => ({ n, model: { id, name, maker } })),
    modelIds: [...new Set(start.seats.map((seat) => seat.model.id))],
    parent: start.parent,
    createdAt: at,
    events: { create: { seq: 1, type: 'debate.started', data: cleanJson({ start }) as object, at } },
  }
}

async function keepResponse(
  tx: Prisma.TransactionClient,
  { scope, key, response }: NonNullable<NewDebate['idempotency']>,
): Promise<void> {
  const kept = await tx.$executeRaw`
    UPDATE idempotency_claims SET response = ${JSON.stringify(cleanJson(response))}::json
    WHERE scope = ${scope} AND key = ${key} AND response IS NULL`
  if (kept === 0)
    throw new Problem(409, 'idempotency-conflict', 'Another start under this Idempotency-Key came first.')
}
