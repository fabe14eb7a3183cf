import type { AuditAction } from '../../lib/house/audit-actions.ts'
import type { Actor } from '../../lib/store/audit-store.ts'

const actions: Record<AuditAction, string> = {
  'admin.set-up': 'Set the first password',
  'admin.signed-in': 'Signed in',
  'admin.sign-in-failed': 'Was not let in',
  'admin.signed-out': 'Signed out',
  'admin.password-changed': 'Changed the password',
  'session.revoked': 'Ended a session',
  'sessions.revoked': 'Ended all other sessions',
  'connection.added': 'Added a connection',
  'connection.changed': 'Changed a connection',
  'connection.removed': 'Removed a connection',
  'connection.tested': 'Tested a connection',
  'models.imported': 'Imported models',
  'model.added': 'Added a model',
  'model.changed': 'Changed a model',
  'model.removed': 'Removed a model',
  'models.ordered': 'Put models in order',
  'debate.hidden': 'Hid a debate',
  'debate.listed': 'Listed a debate again',
  'debate.cancelled': 'Cancelled a debate',
  'debate.deleted': 'Deleted a debate',
  'debate.acted-on': 'Asked for what a debate’s owner may do',
  'rules.changed': 'Changed the house rules',
  'panel.added': 'Added a panel',
  'panel.changed': 'Changed a panel',
  'panel.removed': 'Removed a panel',
}

const actors: Record<Actor, string> = {
  session: 'Admin pages',
  token: 'Admin token',
  environment: 'Environment',
  stranger: 'Unknown',
}

/** Words of the audit log. */
export const auditText = {
  title: 'Audit',
  about:
    'Everything an admin did, and who tried to sign in, newest first. Of keys and passwords it tells that one was given, never which.',
  list: 'Audit log',
  action: 'What was done',
  anyAction: 'Everything',
  show: 'Show',
  when: 'When (UTC)',
  by: 'By',
  subject: 'To what',
  details: 'Details',
  empty: 'Nothing was done yet.',
  none: 'Nothing of this kind was done yet.',
  pages: 'Pages',
  newest: 'Newest',
  older: 'Older',
  actions,
  actors,
  time: (iso: string) => iso.slice(0, 19).replace('T', ' '),
} as const
