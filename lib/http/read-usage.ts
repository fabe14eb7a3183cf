import { dayOf } from '../house/days.ts'
import { type Usage, usageOf } from '../house/usage.ts'
import { csvOf } from '../roundtable/csv.ts'
import { runtime } from '../runtime.ts'
import type { Days } from '../store/usage-store.ts'
import { parseQuery } from './parse-query.ts'
import { usageDays, usageQuery } from './schemas/usage-schema.ts'

/** The use of the house from one day to another (UTC), both included; the last thirty days unless the query says. */
export async function readUsage(request: Request): Promise<Usage> {
  return usageOf(runtime(), daysOf(request))
}

/** What was spent on those days as a CSV file, a row for each model over a connection on a day. */
export async function readUsageFile(request: Request): Promise<Response> {
  const days = daysOf(request)
  const items = await runtime().store.books.spend(days)
  const columns = [
    'day',
    'model',
    'connection',
    'calls',
    'usd',
    'estimatedUsd',
    'inputTokens',
    'outputTokens',
  ] as const
  const text = csvOf([columns, ...items.map((item) => columns.map((column) => item[column]))])
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="roundtable-usage-${days.from}-to-${days.to}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

function daysOf(request: Request): Days {
  return usageDays(parseQuery(request, usageQuery), dayOf(Date.now()))
}
