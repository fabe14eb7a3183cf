import { Prisma } from '../../prisma/generated/client.ts'

/** What an expense cost, USD: a lost call counts what it was reserved at; null without a price, and of calls not made. */
export const expenseCost = Prisma.sql`
  CASE expenses.status WHEN 'spent' THEN expenses.usd WHEN 'lost' THEN NULLIF(expenses.reserved_usd, 0) END`
