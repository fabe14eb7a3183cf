import type { Runtime } from '../../lib/runtime.ts'

const always = { from: '2000-01-01', to: '2100-01-01' }

/** What the house's books come to: USD spent, the estimated part of it, and what is still reserved. */
export async function booksOf({ store }: Pick<Runtime, 'store'>) {
  const rows = await store.books.spend(always)
  const sum = (usdOf: (row: (typeof rows)[number]) => number | null) =>
    rows.reduce((total, row) => total + (usdOf(row) ?? 0), 0)
  return {
    usd: sum((row) => row.usd),
    estimatedUsd: sum((row) => row.estimatedUsd),
    reservedUsd: sum((row) => row.reservedUsd),
    rows,
  }
}
