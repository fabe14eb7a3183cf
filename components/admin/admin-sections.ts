import { adminText } from '../text/admin.ts'

/** The pages of the admin, in the order in which they are offered. */
export const adminSections: readonly { href: string; name: string }[] = [
  { href: '/admin', name: adminText.sections.overview },
  { href: '/admin/connections', name: adminText.sections.connections },
  { href: '/admin/models', name: adminText.sections.models },
  { href: '/admin/panels', name: adminText.sections.panels },
  { href: '/admin/rules', name: adminText.sections.rules },
  { href: '/admin/debates', name: adminText.sections.debates },
  { href: '/admin/usage', name: adminText.sections.usage },
  { href: '/admin/audit', name: adminText.sections.audit },
  { href: '/admin/sessions', name: adminText.sections.sessions },
]
