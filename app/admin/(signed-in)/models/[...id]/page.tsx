import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminPage } from '../../../../../components/admin/admin-page.tsx'
import { AdminSection } from '../../../../../components/admin/admin-section.tsx'
import { ModelForm } from '../../../../../components/admin/models/model-form.tsx'
import { modelAddress } from '../../../../../components/admin/models/model-line.ts'
import { RemoveModel } from '../../../../../components/admin/models/remove-model.tsx'
import { adminModelsText } from '../../../../../components/text/admin-models.ts'
import { ButtonLink } from '../../../../../components/ui/button.tsx'
import { presentEntry } from '../../../../../lib/http/present-admin.ts'
import { runtime } from '../../../../../lib/runtime.ts'
import { decodeSegment } from '../../../decode-segment.ts'
import { signedInAdmin } from '../../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminModelsText.title, robots: { index: false } }

export default async function ModelPage({ params }: { params: Promise<{ id: string[] }> }) {
  const id = (await params).id.map(decodeSegment).join('/')
  await signedInAdmin(modelAddress(id))
  const entry = (await runtime().models.entries()).find((one) => one.id === id)
  if (!entry) notFound()
  const model = presentEntry(entry)
  const text = adminModelsText
  return (
    <AdminPage
      title={model.name}
      about={text.facts(entry.connection.name, model.wireName)}
      actions={
        <ButtonLink href="/admin/models" variant="quiet">
          {text.back}
        </ButtonLink>
      }
    >
      {!model.available && (
        <p className="border-s-2 border-alert ps-3">
          {text.unavailable} {model.unavailableReason}
        </p>
      )}
      <AdminSection title={text.form.title}>
        <ModelForm model={model} />
      </AdminSection>
      <RemoveModel model={model} />
    </AdminPage>
  )
}
