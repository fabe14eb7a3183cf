import { Prisma } from '../../prisma/generated/client.ts'
import { wasCutShort } from '../roundtable/cut-short.ts'
import type { Debate } from '../roundtable/debate.ts'
import { foldAll } from '../roundtable/fold.ts'
import { readEvents } from './read-events.ts'
import { tallyingModels } from './tally-models.ts'

/** The document as the log gives it. */
export async function readDocument(tx: Prisma.TransactionClient, id: string): Promise<Debate | null> {
  return foldAll(await readEvents(tx, id, 0))
}

/**
 * Keeps the folded document of a debate that is over in its row, with what lists show of it: no verdict where pages show
 * none, since its first round was cut short. When it ends just now, what is still reserved for it is freed, and it is added
 * to what its models did.
 */
export async function keepDocument(
  tx: Prisma.TransactionClient,
  id: string,
  document: Debate | null,
  { ends }: { ends: boolean },
): Promise<void> {
  const verdict = document && !wasCutShort(document) ? document.verdict : null
  const { label = null, line = null } = verdict ?? {}
  const atItsEnd = ends
    ? Prisma.sql`
      WITH freed AS (
        DELETE FROM expenses WHERE debate = ${id} AND status IN ('reserved', 'freed')
      ), tallied AS (${tallyingModels([id], 'add')})`
    : Prisma.empty
  // As text: Prisma takes a document apart and puts it together again.
  await tx.$executeRaw`
    ${atItsEnd}
    UPDATE debates SET document = ${JSON.stringify(document)}::json, label = ${label}, line = ${line},
      finished_at = ${document?.finishedAt ?? null}::timestamptz
    WHERE id = ${id}`
}
