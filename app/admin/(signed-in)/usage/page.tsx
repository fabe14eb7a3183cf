import type { Metadata } from 'next'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { DebatesByDay, SpendByDay } from '../../../../components/admin/usage/day-section.tsx'
import { DearestDebates } from '../../../../components/admin/usage/dearest-debates.tsx'
import { FailingList } from '../../../../components/admin/usage/failing-list.tsx'
import { ModelUsage } from '../../../../components/admin/usage/model-usage.tsx'
import { PeriodForm } from '../../../../components/admin/usage/period-form.tsx'
import { UsageFigures } from '../../../../components/admin/usage/usage-figures.tsx'
import { adminUsageText } from '../../../../components/text/admin-usage.ts'
import { dayOf, daysUpTo } from '../../../../lib/house/days.ts'
import { usageOf } from '../../../../lib/house/usage.ts'
import { usageDays, usageQuery } from '../../../../lib/http/schemas/usage-schema.ts'
import { runtime } from '../../../../lib/runtime.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminUsageText.title, robots: { index: false } }

/** Days that are offered by name. */
const periods = [7, 30, 90, 365]

interface UsagePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function UsagePage({ searchParams }: UsagePageProps) {
  await signedInAdmin('/admin/usage')
  const { from, to } = await searchParams
  const wanted = usageQuery.safeParse({ from: from || undefined, to: to || undefined })
  const today = dayOf(Date.now())
  const usage = await usageOf(runtime(), usageDays(wanted.data ?? {}, today))
  const text = adminUsageText
  return (
    <AdminPage title={text.title} about={text.about(usage.from, usage.to)}>
      <div className="grid gap-10">
        <div>
          <PeriodForm
            from={usage.from}
            to={usage.to}
            today={today}
            periods={periods.map((days) => ({ days, from: daysUpTo(today, days).from }))}
          />
          {!wanted.success && (
            <p role="status" className="field-error mt-2">
              {text.badPeriod}
            </p>
          )}
        </div>
        <UsageFigures usage={usage} />
        {usage.failing.length > 0 && (
          <section>
            <h2 className="mb-3 text-2xl leading-tight">{text.failing.title}</h2>
            <FailingList failing={usage.failing} />
          </section>
        )}
        <div className="grid gap-10 lg:grid-cols-2">
          <SpendByDay days={usage.days} />
          <DebatesByDay days={usage.days} />
        </div>
        <ModelUsage models={usage.models} />
        <DearestDebates debates={usage.debates} />
      </div>
    </AdminPage>
  )
}
