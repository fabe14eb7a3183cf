import { adminOverviewText } from '../../text/admin-overview.ts'
import { adminUsageText } from '../../text/admin-usage.ts'
import { Figure } from '../figure.tsx'
import { usd } from '../usage/usd.ts'
import { type Standing, shareOfDay } from './attention.ts'

interface OverviewFiguresProps {
  standing: Standing
  /** Debates that were asked in the last seven days. */
  asked: number
  /** Models that are known, and of those the switched off; scripted ones are none. */
  models: { known: number; off: number }
}

/** How the house stands in four numbers. */
export function OverviewFigures({ standing, asked, models }: OverviewFiguresProps) {
  const text = adminOverviewText
  const { now, dailyBudgetUsd, seatable } = standing
  const share = shareOfDay(standing)
  return (
    <dl className="figure-row" aria-label={text.today}>
      <Figure name={text.spent} value={usd(now.spentUsd)}>
        {adminUsageText.ofCap(usd(dailyBudgetUsd))}
        {now.reservedUsd > 0 && `, ${adminUsageText.reserved(usd(now.reservedUsd))}`}
        <svg
          className="share-bar"
          role="img"
          aria-label={text.spentOf(usd(now.spentUsd + now.reservedUsd), usd(dailyBudgetUsd))}
        >
          <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" />
        </svg>
      </Figure>
      <Figure name={adminUsageText.now} value={adminUsageText.running(now.running)}>
        {adminUsageText.queued(now.queued)}
      </Figure>
      <Figure name={text.asked} value={asked.toLocaleString('en')} />
      <Figure name={text.models} value={text.seatable(seatable, models.known)}>
        {text.modelsOff(models.off)}
      </Figure>
    </dl>
  )
}
