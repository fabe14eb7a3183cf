import type { Metadata } from 'next'
import { AdminPage } from '../../../components/admin/admin-page.tsx'
import { AttentionList } from '../../../components/admin/overview/attention-list.tsx'
import { OverviewFigures } from '../../../components/admin/overview/overview-figures.tsx'
import { PageList } from '../../../components/admin/overview/page-list.tsx'
import { adminOverviewText } from '../../../components/text/admin-overview.ts'
import { dayOf, daysUpTo } from '../../../lib/house/days.ts'
import { usageOf } from '../../../lib/house/usage.ts'
import { runtime } from '../../../lib/runtime.ts'
import { signedInAdmin } from '../signed-in-admin.ts'

export const metadata: Metadata = { title: adminOverviewText.title, robots: { index: false } }

const shownDays = 7

export default async function OverviewPage() {
  await signedInAdmin()
  const [usage, connections, entries] = await Promise.all([
    usageOf(runtime(), daysUpTo(dayOf(Date.now()), shownDays)),
    runtime().models.connections(),
    runtime().models.entries(),
  ])
  const live = entries.filter(({ rehearsal }) => !rehearsal)
  const found = connections.find(({ source }) => source === 'discovered')?.id
  const standing = {
    now: usage.now,
    dailyBudgetUsd: usage.dailyBudgetUsd,
    failing: usage.failing,
    seatable: live.filter(({ enabled, available }) => enabled && available).length,
    ollamaModels: live.filter(({ connection }) => connection.id === found).length,
  }
  const text = adminOverviewText
  return (
    <AdminPage title={text.title} about={text.about}>
      <div className="grid gap-10">
        <AttentionList standing={standing} />
        <OverviewFigures
          standing={standing}
          asked={usage.days.reduce((sum, { debates }) => sum + debates, 0)}
          models={{ known: live.length, off: live.filter(({ enabled }) => !enabled).length }}
        />
        <PageList />
      </div>
    </AdminPage>
  )
}
