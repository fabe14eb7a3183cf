import type { Usage } from '../../../lib/house/usage.ts'
import { duration } from '../../debate/format.ts'
import { adminUsageText } from '../../text/admin-usage.ts'
import { Figure } from '../figure.tsx'
import { usd } from './usd.ts'

/** The few numbers that are looked at first. */
export function UsageFigures({ usage }: { usage: Usage }) {
  const text = adminUsageText
  const { days, now, dailyBudgetUsd } = usage
  const sum = (value: (day: Usage['days'][number]) => number) =>
    days.reduce((total, day) => total + value(day), 0)
  const estimated = sum(({ estimatedUsd }) => estimatedUsd)
  return (
    <dl className="figure-row" aria-label={text.figures}>
      <Figure name={text.today} value={usd(now.spentUsd)}>
        {text.ofCap(usd(dailyBudgetUsd))}
        {now.reservedUsd > 0 && `, ${text.reserved(usd(now.reservedUsd))}`}
      </Figure>
      <Figure name={text.spent} value={usd(sum((day) => day.usd ?? 0))}>
        {estimated > 0 && text.estimated(usd(estimated))}
      </Figure>
      <Figure name={text.debates} value={sum(({ debates }) => debates).toLocaleString('en')}>
        {text.calls(sum(({ calls }) => calls))}
      </Figure>
      <Figure name={text.now} value={text.running(now.running)}>
        {text.queued(now.queued)}
        {now.oldestWaitingSeconds > 0 && `, ${text.oldest(duration(now.oldestWaitingSeconds * 1000))}`}
      </Figure>
    </dl>
  )
}
