import { persistently } from './availability.ts'
import { expenseCost } from './expense-cost.ts'
import type { StoreContext } from './store-context.ts'
import type { DebateCounts, DebateSpend, UsageStore } from './usage-store.ts'

/** See `UsageStore`. */
export function createUsageStore({ prisma }: Pick<StoreContext, 'prisma'>): UsageStore {
  return {
    counts: ({ from, to }) =>
      persistently(async () => {
        const byDay = await prisma.$queryRaw<DebateCounts['byDay']>`
          WITH asked AS (
            SELECT (created_at AT TIME ZONE 'UTC')::date AS day FROM debates
            WHERE created_at >= ${from}::date::timestamp AT TIME ZONE 'UTC'
              AND created_at < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'
            UNION ALL
            SELECT min(day) FROM expenses
            WHERE day BETWEEN ${from}::date AND ${to}::date AND status IN ('spent', 'lost')
              AND NOT EXISTS (SELECT 1 FROM debates WHERE debates.id = expenses.debate)
            GROUP BY debate
          )
          SELECT to_char(day, 'YYYY-MM-DD') AS day, count(*)::int AS debates FROM asked
          GROUP BY asked.day ORDER BY asked.day`
        const byModel = await prisma.$queryRaw<DebateCounts['byModel']>`
          WITH called AS (
            SELECT unnest(model_ids) AS model, id AS debate FROM debates
            WHERE created_at >= ${from}::date::timestamp AT TIME ZONE 'UTC'
              AND created_at < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'
            UNION
            SELECT model, debate FROM expenses
            WHERE day BETWEEN ${from}::date AND ${to}::date AND status IN ('spent', 'lost')
          )
          SELECT model, count(*)::int AS debates FROM called GROUP BY model ORDER BY debates DESC, model`
        return { byDay, byModel }
      }),

    dearest: ({ from, to }, limit) =>
      persistently(
        () => prisma.$queryRaw<DebateSpend[]>`
          WITH spent AS (
            SELECT debate, count(*)::int AS calls, bool_or(estimated) AS estimated,
              sum(${expenseCost}) AS usd
            FROM expenses
            WHERE day BETWEEN ${from}::date AND ${to}::date AND status IN ('spent', 'lost')
            GROUP BY debate ORDER BY usd DESC NULLS LAST, debate LIMIT ${limit}::int
          )
          SELECT spent.debate, spent.calls, spent.usd, spent.estimated, debates.id IS NULL AS deleted,
            CASE WHEN visibility <> 'private' THEN slug END AS slug,
            CASE WHEN visibility <> 'private' THEN question END AS question
          FROM spent LEFT JOIN debates ON debates.id = spent.debate
          ORDER BY spent.usd DESC NULLS LAST, spent.debate`,
      ),
  }
}
