import type { Prisma } from '../../prisma/generated/client.ts'
import type { AuditNote } from './audit-store.ts'
import { cleanJson } from './clean-json.ts'

/** Writes an entry of the audit log, in the transaction of the change that it tells of. */
export async function addNote(
  tx: Pick<Prisma.TransactionClient, 'auditEntry'>,
  note: AuditNote,
): Promise<void> {
  const { by, action, subject, details } = cleanJson(note)
  await tx.auditEntry.create({ data: { by, action, subject, details: details as Prisma.InputJsonObject } })
}
