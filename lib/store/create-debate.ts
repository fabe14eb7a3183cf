import type { Prisma } from '../../prisma/generated/client.ts'
import { Problem } from '../problem.ts'
import { cleanJson } from './clean-json.ts'
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
    await insert(tx, debate)
    if (debate.idempotency) await keepResponse(tx, debate.idempotency)
    await context.enqueue(tx, debate.start.id)
  })
  context.wakeQueue()
}

/** Row and event in one statement: on the embedded database every statement counts. */
async function insert(tx: Prisma.TransactionClient, { start: asked, at, owner }: NewDebate): Promise<void> {
  const start = cleanJson(asked)
  const seats = start.seats.map(({ n, model: { id, name, maker } }) => ({ n, model: { id, name, maker } }))
  const modelIds = [...new Set(seats.map(({ model }) => model.id))]
  await tx.$executeRaw`
    WITH debate AS (
      INSERT INTO debates (
        id, slug, status, visibility, owner, seq, question, search_text, mode, rehearsal, seats, model_ids, parent,
        created_at
      ) VALUES (
        ${start.id}, ${start.slug}, 'queued', ${start.visibility}, ${owner}, 1, ${start.question},
        ${searchForm(start.question)}, ${start.mode}, ${start.rehearsal}, ${JSON.stringify(seats)}::jsonb,
        ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(modelIds)}::jsonb)), ${start.parent}, ${at}::timestamptz
      )
    )
    INSERT INTO events (debate_id, seq, type, data, at)
    VALUES (${start.id}, 1, 'debate.started', ${JSON.stringify({ start })}::json, ${at}::timestamptz)`
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
