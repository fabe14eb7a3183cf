import { moneyWords } from '../../../lib/roundtable/money-words.ts'
import { adminUsageText } from '../../text/admin-usage.ts'

/** An amount in USD as people read it; in words where there is none. */
export function usd(amount: number | null): string {
  if (amount === null) return adminUsageText.unpriced
  return amount === 0 ? '$0' : moneyWords(amount)
}
