import type { Metadata } from 'next'
import { AdminPage } from '../../../../../components/admin/admin-page.tsx'
import { PanelForm } from '../../../../../components/admin/panels/panel-form.tsx'
import { adminPanelsText } from '../../../../../components/text/admin-panels.ts'
import { ButtonLink } from '../../../../../components/ui/button.tsx'
import { panelHouse } from '../../../panel-house.ts'
import { signedInAdmin } from '../../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminPanelsText.form.addTitle, robots: { index: false } }

export default async function NewPanelPage() {
  await signedInAdmin('/admin/panels/new')
  const text = adminPanelsText
  return (
    <AdminPage
      title={text.form.addTitle}
      about={text.form.about}
      actions={
        <ButtonLink href="/admin/panels" variant="quiet">
          {text.back}
        </ButtonLink>
      }
    >
      <div className="max-w-form">
        <PanelForm panel={null} house={await panelHouse()} />
      </div>
    </AdminPage>
  )
}
