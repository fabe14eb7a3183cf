import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts'
import { isAway, persistently, unavailable } from './availability.ts'

/** Waiting for a connection, and the whole of a transaction. Far above what is seen, so that a busy moment is no error. */
const limits = { maxWait: 15_000, timeout: 15_000 }

/**
 * Runs the body in one transaction and awaits its commit; the body awaits nothing but the transaction. Repeats it while the
 * connection is lost before the commit was asked for; throws `Problem` 503 when nobody can say whether it was committed.
 */
export function transaction<Result>(
  prisma: PrismaClient,
  body: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  return persistently(async () => {
    let committing = false
    try {
      return await prisma.$transaction(async (tx) => {
        const result = await body(tx)
        committing = true
        return result
      }, limits)
    } catch (error) {
      throw committing && isAway(error) ? unavailable(error) : error
    }
  })
}
