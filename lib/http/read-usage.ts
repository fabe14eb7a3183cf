import type { z } from 'zod'
import { runtime } from '../runtime.ts'
import { parseQuery } from './parse-query.ts'
import { usageQuery, type usageSchema } from './schemas/usage-schema.ts'

const dayMs = 86_400_000
/** The days before today that are told unless others are asked for. */
const daysBefore = 29

/** What the house spent from one day to another (UTC), both included; the last thirty days unless the query says. */
export async function readUsage(request: Request): Promise<z.infer<typeof usageSchema>> {
  const query = parseQuery(request, usageQuery)
  const to = query.to ?? dayOf(Date.now())
  const from = query.from ?? dayOf(Date.parse(to) - daysBefore * dayMs)
  const { store, environment } = runtime()
  const items = await store.books.spend({ from, to })
  return { from, to, dailyBudgetUsd: environment.DAILY_BUDGET_USD, items, nextCursor: null }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
