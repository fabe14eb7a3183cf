import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Spend } from './book-store.ts'
import { expenseCost } from './expense-cost.ts'

/** See `BookStore.spend`. */
export async function readSpend(prisma: PrismaClient, days: { from: string; to: string }): Promise<Spend[]> {
  return await prisma.$queryRaw<Spend[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, model, connection,
      (count(*) FILTER (WHERE status IN ('spent', 'lost')))::int AS calls,
      sum(${expenseCost}) AS usd,
      COALESCE(sum(${expenseCost}) FILTER (WHERE estimated), 0) AS "estimatedUsd",
      COALESCE(sum(reserved_usd) FILTER (WHERE status = 'reserved'), 0) AS "reservedUsd",
      sum(input_tokens)::float8 AS "inputTokens", sum(output_tokens)::float8 AS "outputTokens"
    FROM expenses
    WHERE day BETWEEN ${days.from}::date AND ${days.to}::date AND status <> 'freed'
    GROUP BY expenses.day, model, connection
    ORDER BY expenses.day DESC, usd DESC NULLS LAST, model, connection`
}
