/** The least cap, in USD to the cent, that an amount fits. Sums that exceed a cent by a rounding error only count as that cent. */
export function leastCap(usd: number): number {
  return Math.max(1, Math.ceil(usd * 100 - 1e-6)) / 100
}
