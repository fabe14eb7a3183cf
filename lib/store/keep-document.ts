import type { Prisma } from '../../prisma/generated/client.ts'
import { foldAll } from '../roundtable/fold.ts'
import { readEvents } from './read-events.ts'

/** Keeps the folded document of a debate that is over in its row, with what lists show of it. */
export async function keepDocument(tx: Prisma.TransactionClient, id: string): Promise<void> {
  const document = foldAll(await readEvents(tx, id, 0))
  await tx.debate.update({
    where: { id },
    data: {
      document: document as object | null as object,
      label: document?.verdict?.label ?? null,
      line: document?.verdict?.line ?? null,
      finishedAt: document?.finishedAt ?? null,
    },
    select: { id: true },
  })
}
