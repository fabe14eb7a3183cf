import { setImmediate as nextTick } from 'node:timers/promises'
import { persistently } from './availability.ts'
import type { BookStore, OpenExpense, Reservation, Reserved } from './book-store.ts'
import { readSpend } from './read-spend.ts'
import { reserveCalls } from './reserve-calls.ts'
import type { StoreContext } from './store-context.ts'
import { transaction } from './transaction.ts'

/** Longer than any start takes between its reservation and its first event. */
const strandedSeconds = 60

interface Waiting {
  reservation: Reservation
  resolve: (reserved: Reserved) => void
  reject: (error: unknown) => void
}

/** See `BookStore`. Reservations that wait while others are weighed share the next lock of the day. */
export function createBookStore({ prisma }: StoreContext): BookStore {
  let waiting: Waiting[] = []
  let isDraining = false

  async function drain(): Promise<void> {
    isDraining = true
    while (waiting.length > 0) {
      await nextTick()
      const batch = waiting
      waiting = []
      try {
        const reservations = batch.map(({ reservation }) => reservation)
        const answers = await transaction(prisma, (tx) => reserveCalls(tx, reservations, today()))
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Reserved)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isDraining = false
  }

  return {
    reserve: (reservation) =>
      new Promise((resolve, reject) => {
        waiting.push({ reservation, resolve, reject })
        if (!isDraining) void drain()
      }),

    openExpenses: (debate) =>
      persistently(
        () => prisma.$queryRaw<OpenExpense[]>`
          SELECT purpose, status, reserved_usd AS usd FROM expenses
          WHERE debate = ${debate} AND (status = 'reserved' OR (status = 'lost' AND usd IS NULL))`,
      ),

    release: async (debate) => {
      await persistently(
        () => prisma.$executeRaw`DELETE FROM expenses WHERE debate = ${debate} AND status = 'reserved'`,
      )
    },

    releaseStranded: async () => {
      await persistently(
        () => prisma.$executeRaw`
          DELETE FROM expenses
          WHERE status = 'reserved' AND at < now() - make_interval(secs => ${strandedSeconds}::float)
            AND NOT EXISTS (
              SELECT 1 FROM debates WHERE debates.id = expenses.debate AND debates.status IN ('queued', 'running')
            )`,
      )
    },

    spend: (days) => persistently(() => readSpend(prisma, days)),
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
