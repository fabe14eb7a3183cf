/** Everything that an admin may do and the audit log tells. */
export const auditActions = [
  'admin.set-up',
  'admin.signed-in',
  'admin.signed-out',
  'admin.password-changed',
  'session.revoked',
  'sessions.revoked',
  'connection.added',
  'connection.changed',
  'connection.removed',
  'connection.tested',
  'models.imported',
  'model.added',
  'model.changed',
  'model.removed',
  'models.ordered',
  'debate.hidden',
  'debate.listed',
  'debate.cancelled',
  'debate.deleted',
  'debate.acted-on',
  'rules.changed',
  'panel.added',
  'panel.changed',
  'panel.removed',
] as const

export type AuditAction = (typeof auditActions)[number]
