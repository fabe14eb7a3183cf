import type { Prisma } from '../../prisma/generated/client.ts'
import { purposesUnderWay } from '../roundtable/under-way.ts'
import { addNote } from './add-note.ts'
import type { AuditNote } from './audit-store.ts'
import { keepDocument, readDocument } from './keep-document.ts'
import type { StoreContext } from './store-context.ts'
import { tallyingModels } from './tally-models.ts'
import { transaction } from './transaction.ts'

/**
 * Removes a debate with its log, turns and calls, and every link that its children keep to it. Its driver is fenced off by
 * there being no row; watchers are told. What it cost stays in the books.
 */
export async function deleteDebate(context: StoreContext, id: string, note?: AuditNote): Promise<void> {
  await transaction(context.prisma, async (tx) => {
    const { over } = await closeBooks(tx, id)
    const children = await tx.$queryRaw<{ id: string; over: boolean }[]>`
      UPDATE debates SET parent = NULL WHERE parent = ${id} RETURNING id, document IS NOT NULL AS over`
    for (const child of children) {
      const place = { debateId_seq: { debateId: child.id, seq: 1 } }
      const { data } = await tx.event.findUniqueOrThrow({ where: place })
      const { start } = data as { start: object }
      await tx.event.update({ where: place, data: { data: { start: { ...start, parent: null } } } })
      if (child.over) await keepDocument(tx, child.id, await readDocument(tx, child.id), { ends: false })
    }
    if (over) await tx.$executeRaw(tallyingModels([id], 'take off'))
    const deleted = await tx.$executeRaw`DELETE FROM debates WHERE id = ${id}`
    if (deleted > 0 && note) await addNote(tx, note)
  })
  context.notify({ type: 'deleted', debate: id })
}

/**
 * Calls that are cut off count as what they were reserved at; the others, never made, as nothing. Locks the debate's row, and
 * tells whether it is over.
 */
async function closeBooks(tx: Prisma.TransactionClient, id: string): Promise<{ over: boolean }> {
  const [row] = await tx.$queryRaw<{ over: boolean }[]>`
    SELECT document IS NOT NULL AS over FROM debates WHERE id = ${id} FOR UPDATE`
  const debate = row && !row.over ? await readDocument(tx, id) : null
  if (!debate) return { over: row?.over ?? false }
  const cutOff = JSON.stringify(purposesUnderWay(debate))
  await tx.$executeRaw`
    WITH freed AS (
      DELETE FROM expenses
      WHERE debate = ${id} AND status IN ('reserved', 'freed')
        AND purpose NOT IN (SELECT json_array_elements_text(${cutOff}::json))
    )
    UPDATE expenses SET status = 'lost', usd = NULLIF(reserved_usd, 0), estimated = true
    WHERE debate = ${id} AND status = 'reserved'
      AND purpose IN (SELECT json_array_elements_text(${cutOff}::json))`
  return { over: false }
}
