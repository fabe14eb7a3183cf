import type { Metadata } from 'next'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { ModelCatalogue } from '../../../../components/admin/models/model-catalogue.tsx'
import { lineOf } from '../../../../components/admin/models/model-line.ts'
import { adminModelsText } from '../../../../components/text/admin-models.ts'
import { ButtonLink } from '../../../../components/ui/button.tsx'
import { runtime } from '../../../../lib/runtime.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminModelsText.title, robots: { index: false } }

interface ModelsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ModelsPage({ searchParams }: ModelsPageProps) {
  await signedInAdmin('/admin/models')
  const { connection } = await searchParams
  const entries = await runtime().models.entries()
  const shown = entries.some((entry) => entry.connection.id === connection) ? String(connection) : ''
  const text = adminModelsText
  return (
    <AdminPage
      title={text.title}
      about={text.about}
      actions={<ButtonLink href="/admin/models/new">{text.add}</ButtonLink>}
    >
      <ModelCatalogue
        lines={entries.map(lineOf)}
        first={entries.filter(({ position }) => position !== null).map(({ id }) => id)}
        connection={shown}
      />
    </AdminPage>
  )
}
