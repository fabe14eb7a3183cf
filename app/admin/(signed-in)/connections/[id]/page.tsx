import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminPage } from '../../../../../components/admin/admin-page.tsx'
import { ConnectionView } from '../../../../../components/admin/connections/connection-view.tsx'
import { adminConnectionsText } from '../../../../../components/text/admin-connections.ts'
import { ButtonLink } from '../../../../../components/ui/button.tsx'
import { listConnections } from '../../../../../lib/http/admin-connections.ts'
import { runtime } from '../../../../../lib/runtime.ts'
import { decodeSegment } from '../../../decode-segment.ts'
import { signedInAdmin } from '../../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminConnectionsText.title, robots: { index: false } }

export default async function ConnectionPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeSegment((await params).id)
  await signedInAdmin(`/admin/connections/${encodeURIComponent(id)}`)
  const [{ items }, entries] = await Promise.all([listConnections(), runtime().models.entries()])
  const connection = items.find((one) => one.id === id)
  if (!connection) notFound()
  const models = entries
    .filter((entry) => entry.connection.id === id)
    .map(({ wireName, name }) => ({ wireName, name }))
  const text = adminConnectionsText
  return (
    <AdminPage
      title={connection.name}
      about={text.sources[connection.source]}
      actions={
        <ButtonLink href="/admin/connections" variant="quiet">
          {text.back}
        </ButtonLink>
      }
    >
      <ConnectionView connection={connection} models={models} />
    </AdminPage>
  )
}
