import { redirect } from 'next/navigation'
import { signedInAdmin } from '../signed-in-admin.ts'

export default async function AdminPage() {
  await signedInAdmin()
  redirect('/admin/audit')
}
