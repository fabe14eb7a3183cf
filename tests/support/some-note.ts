import type { AuditNote } from '../../lib/store/audit-store.ts'

/** An entry of the audit log, for changes of which a test wants to know something else. */
export const someNote: AuditNote = { by: 'token', action: 'rules.changed', subject: null, details: {} }
