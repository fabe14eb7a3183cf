/** The least that is told apart from less, in cents. */
const leastCents = 0.001

/**
 * An amount in USD as people read it: `$2.40`, below a dollar in cents, `1.8 ¢`, and the smaller the more exactly: `0.04 ¢`,
 * `<0.001 ¢`. Only nothing reads as 0.
 */
export function moneyWords(usd: number): string {
  if (usd >= 0.995) return `$${decimal(usd, 2)}`
  return `${centsOf(usd)} ¢`
}

/** A range of such amounts, with the unit named once where both have the same: `1.8–36 ¢`, `90 ¢–$1.20`. */
export function moneyRange(low: number, high: number): string {
  const [least, most] = [moneyWords(low), moneyWords(high)]
  if (least === most) return most
  if (most.endsWith('¢')) return `${centsOf(low)}–${most}`
  return `${least}–${least.startsWith('$') ? most.slice(1) : most}`
}

function centsOf(usd: number): string {
  const cents = usd * 100
  if (cents === 0) return '0'
  if (cents < leastCents) return `<${leastCents}`
  const digits = [9.95, 0.095, 0.0095].findIndex((from) => cents >= from)
  return decimal(cents, digits === -1 ? 3 : digits)
}

function decimal(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
