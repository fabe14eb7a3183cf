import type { Metadata } from 'next'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { AdminSection } from '../../../../components/admin/admin-section.tsx'
import { DefaultPanel } from '../../../../components/admin/panels/default-panel.tsx'
import { NamedPanels } from '../../../../components/admin/panels/named-panels.tsx'
import { ReviewerChain } from '../../../../components/admin/panels/reviewer-chain.tsx'
import { adminPanelsText } from '../../../../components/text/admin-panels.ts'
import { runtime } from '../../../../lib/runtime.ts'
import { panelHouse } from '../../panel-house.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminPanelsText.title, robots: { index: false } }

/** So many reviewers are named where the house chooses them. */
const firstReviewers = 3

export default async function PanelsPage() {
  await signedInAdmin('/admin/panels')
  const { rules, models } = runtime()
  const [house, inForce, panels, present, chain] = await Promise.all([
    panelHouse(),
    rules.current(),
    rules.panels(),
    models.defaultPanel(),
    models.reviewerChain(),
  ])
  const reviewers = chain.filter((id) =>
    house.choices.some((choice) => choice.id === id && !choice.rehearsal),
  )
  const text = adminPanelsText
  return (
    <AdminPage title={text.title} about={text.about}>
      <AdminSection title={text.standard.title} about={text.standard.about}>
        <DefaultPanel house={house} own={inForce.defaultPanel} present={present} />
      </AdminSection>
      <AdminSection title={text.named.title} about={text.named.about}>
        <NamedPanels panels={panels} choices={house.choices} />
      </AdminSection>
      <AdminSection title={text.reviewers.title} about={text.reviewers.about}>
        <ReviewerChain
          choices={house.choices}
          own={inForce.reviewerChain}
          present={reviewers.slice(0, firstReviewers)}
        />
      </AdminSection>
    </AdminPage>
  )
}
