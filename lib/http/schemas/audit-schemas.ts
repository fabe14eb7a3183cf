import { z } from 'zod'
import { auditActions } from '../../house/audit-actions.ts'
import type { AuditEntry } from '../../store/audit-store.ts'
import { pageLimit } from './seatable-query.ts'
import { time } from './shared-schemas.ts'
import { textField } from './text-field.ts'

export const auditQuery = z.strictObject({
  action: z.enum(auditActions).optional(),
  cursor: textField('line', 1, 500).optional(),
  limit: pageLimit.default(50),
})

const entry = z
  .strictObject({
    id: z.string(),
    at: time,
    by: z.enum(['session', 'token', 'environment', 'stranger']),
    action: z.enum(auditActions),
    subject: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({
    id: 'AuditEntry',
    description:
      'What an admin did, or who was not let in; of a secret it tells that one was given, never which.',
  }) satisfies z.ZodType<AuditEntry>

export const auditListSchema = z.strictObject({ items: z.array(entry), nextCursor: z.string().nullable() })
