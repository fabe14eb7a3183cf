import type { Logger } from 'pino'
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts'
import type { Notice } from './store.ts'

/** What the parts of a store work with. */
export interface StoreContext {
  prisma: PrismaClient
  logger: Logger
  /** Enqueues a driving job, within the transaction. */
  enqueue(tx: Prisma.TransactionClient, debateId: string): Promise<void>
  /** Has the queue looked at, here or elsewhere. */
  wakeQueue(): void
  /** Tells all instances, best effort. */
  notify(notice: Notice): void
}
