/** A price in USD per million tokens as people read it: `$2.50`, `$0.075`. */
export function pricePerMillion(usd: number): string {
  return `$${usd.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 4 })}`
}
