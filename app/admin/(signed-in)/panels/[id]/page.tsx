import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminPage } from '../../../../../components/admin/admin-page.tsx'
import { PanelForm } from '../../../../../components/admin/panels/panel-form.tsx'
import { adminPanelsText } from '../../../../../components/text/admin-panels.ts'
import { ButtonLink } from '../../../../../components/ui/button.tsx'
import { runtime } from '../../../../../lib/runtime.ts'
import { panelHouse } from '../../../panel-house.ts'
import { signedInAdmin } from '../../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminPanelsText.form.changeTitle, robots: { index: false } }

export default async function PanelPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await signedInAdmin('/admin/panels')
  const panel = (await runtime().rules.panels()).find((one) => one.id === id)
  if (!panel) notFound()
  const text = adminPanelsText
  return (
    <AdminPage
      title={text.form.changeTitle}
      about={text.form.about}
      actions={
        <ButtonLink href="/admin/panels" variant="quiet">
          {text.back}
        </ButtonLink>
      }
    >
      <div className="max-w-form">
        <PanelForm panel={panel} house={await panelHouse()} />
      </div>
    </AdminPage>
  )
}
