import { keepDocument } from './keep-document.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

/**
 * Removes a debate with its log, turns and calls, and every link that its children keep to it. Its driver is fenced off by
 * there being no row; watchers are told.
 */
export async function deleteDebate(context: StoreContext, id: string): Promise<void> {
  await transaction(context.prisma, async (tx) => {
    await tx.$executeRaw`DELETE FROM debates WHERE id = ${id}`
    const children = await tx.$queryRaw<{ id: string; over: boolean }[]>`
      UPDATE debates SET parent = NULL WHERE parent = ${id} RETURNING id, document IS NOT NULL AS over`
    for (const child of children) {
      const place = { debateId_seq: { debateId: child.id, seq: 1 } }
      const { data } = await tx.event.findUniqueOrThrow({ where: place })
      const { start } = data as { start: object }
      await tx.event.update({ where: place, data: { data: { start: { ...start, parent: null } } } })
      if (child.over) await keepDocument(tx, child.id)
    }
  })
  context.notify({ type: 'deleted', debate: id })
}
