import type { ReactNode } from 'react'
import type { DayUse } from '../../../lib/house/usage.ts'
import { adminUsageText } from '../../text/admin-usage.ts'
import { ChartTable } from './chart-table.tsx'
import { type DayBar, DayBars } from './day-bars.tsx'
import { usd } from './usd.ts'

/** What was spent on each day, as a chart and as a table. */
export function SpendByDay({ days }: { days: DayUse[] }) {
  const text = adminUsageText
  const bars = days.map(({ day, usd, estimatedUsd }) => ({ day, value: usd ?? 0, estimated: estimatedUsd }))
  const hasEstimates = bars.some(({ estimated }) => estimated > 0)
  return (
    <DaySection title={text.spendByDay} bars={bars} format={(value) => usd(value)}>
      {hasEstimates && (
        <p className="chart-legend" aria-hidden="true">
          <span className="chart-swatch" /> {text.knownCost}
          <span className="chart-swatch chart-swatch-estimated" /> {text.estimatedCost}
        </p>
      )}
      <ChartTable
        caption={text.spendByDay}
        heads={[text.columns.day, text.columns.calls, text.columns.spent, text.columns.ofWhich]}
        rows={used(days).map((day) => ({
          key: day.day,
          name: text.day(day.day),
          cells: [
            day.calls.toLocaleString('en'),
            day.calls === 0 ? '–' : usd(day.usd),
            usd(day.estimatedUsd),
          ],
        }))}
      />
    </DaySection>
  )
}

/** How many debates were asked on each day, as a chart and as a table. */
export function DebatesByDay({ days }: { days: DayUse[] }) {
  const text = adminUsageText
  const bars = days.map(({ day, debates }) => ({ day, value: debates, estimated: 0 }))
  return (
    <DaySection title={text.debatesByDay} bars={bars} format={(value) => value.toLocaleString('en')} whole>
      <ChartTable
        caption={text.debatesByDay}
        heads={[text.columns.day, text.columns.debates]}
        rows={used(days).map(({ day, debates }) => ({
          key: day,
          name: text.day(day),
          cells: [debates.toLocaleString('en')],
        }))}
      />
    </DaySection>
  )
}

interface DaySectionProps {
  title: string
  bars: DayBar[]
  format: (value: number) => string
  whole?: boolean
  children: ReactNode
}

function DaySection({ title, children, ...chart }: DaySectionProps) {
  return (
    <section className="min-w-0">
      <h2 className="text-2xl leading-tight">{title}</h2>
      <DayBars title={title} {...chart} />
      {children}
    </section>
  )
}

/** Days on which there was anything, the latest first. */
function used(days: DayUse[]): DayUse[] {
  return days.filter(({ debates, calls }) => debates > 0 || calls > 0).reverse()
}
