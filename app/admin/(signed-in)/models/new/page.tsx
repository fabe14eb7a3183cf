import type { Metadata } from 'next'
import { AdminPage } from '../../../../../components/admin/admin-page.tsx'
import { NewModelForm } from '../../../../../components/admin/models/new-model-form.tsx'
import { adminModelsText } from '../../../../../components/text/admin-models.ts'
import { ButtonLink } from '../../../../../components/ui/button.tsx'
import { runtime } from '../../../../../lib/runtime.ts'
import { signedInAdmin } from '../../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminModelsText.fresh.title, robots: { index: false } }

interface NewModelPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewModelPage({ searchParams }: NewModelPageProps) {
  await signedInAdmin('/admin/models/new')
  const { connection } = await searchParams
  const connections = (await runtime().models.connections())
    .filter(({ kind }) => kind !== 'rehearsal')
    .map(({ id, name }) => ({ id, name }))
  const chosen = connections.find(({ id }) => id === connection)?.id ?? ''
  const text = adminModelsText
  return (
    <AdminPage
      title={text.fresh.title}
      about={text.fresh.about}
      actions={
        <ButtonLink href="/admin/models" variant="quiet">
          {text.back}
        </ButtonLink>
      }
    >
      {connections.length === 0 ? (
        <p>{text.fresh.noConnection}</p>
      ) : (
        <div className="max-w-form">
          <NewModelForm connections={connections} connection={chosen} />
        </div>
      )}
    </AdminPage>
  )
}
