import type { Metadata } from 'next'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { ConnectionList } from '../../../../components/admin/connections/connection-list.tsx'
import { adminConnectionsText } from '../../../../components/text/admin-connections.ts'
import { ButtonLink } from '../../../../components/ui/button.tsx'
import { listConnections } from '../../../../lib/http/admin-connections.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminConnectionsText.title, robots: { index: false } }

export default async function ConnectionsPage() {
  await signedInAdmin('/admin/connections')
  const { items } = await listConnections()
  const text = adminConnectionsText
  return (
    <AdminPage
      title={text.title}
      about={text.about}
      actions={
        <ButtonLink href="/admin/connections/new" variant="primary">
          {text.add}
        </ButtonLink>
      }
    >
      <ConnectionList connections={items} />
    </AdminPage>
  )
}
