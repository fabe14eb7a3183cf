import { adminText } from '../text/admin.ts'

/** The pages of the admin, in the order in which they are offered. */
export const adminSections: readonly { href: string; name: string }[] = [
  { href: '/admin/audit', name: adminText.sections.audit },
]
