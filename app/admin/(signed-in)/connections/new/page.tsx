import type { Metadata } from 'next'
import { AdminPage } from '../../../../../components/admin/admin-page.tsx'
import { NewConnectionForm } from '../../../../../components/admin/connections/new-connection-form.tsx'
import { adminConnectionsText } from '../../../../../components/text/admin-connections.ts'
import { ButtonLink } from '../../../../../components/ui/button.tsx'
import { listConnections } from '../../../../../lib/http/admin-connections.ts'
import { signedInAdmin } from '../../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminConnectionsText.add, robots: { index: false } }

export default async function NewConnectionPage() {
  await signedInAdmin('/admin/connections/new')
  const { presets } = await listConnections()
  const text = adminConnectionsText
  return (
    <AdminPage
      title={text.add}
      about={text.about}
      actions={
        <ButtonLink href="/admin/connections" variant="quiet">
          {text.back}
        </ButtonLink>
      }
    >
      <div className="max-w-form">
        <NewConnectionForm presets={presets} />
      </div>
    </AdminPage>
  )
}
