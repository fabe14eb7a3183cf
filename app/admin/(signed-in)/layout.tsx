import type { ReactNode } from 'react'
import { AdminNavigation } from '../../../components/admin/admin-navigation.tsx'

/** The frame of every page of the admin. Each page sees to it by itself that its reader is one. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AdminNavigation />
      {children}
    </>
  )
}
