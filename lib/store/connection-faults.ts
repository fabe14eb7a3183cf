import type { ModelFault } from '../models/connection-faults.ts'
import { persistently } from './availability.ts'
import type { FaultStore } from './fault-store.ts'
import type { StoreContext } from './store-context.ts'

/** See `FaultStore`. */
export function createFaultStore({ prisma, notify }: StoreContext): FaultStore {
  return {
    list: async () => {
      const rows = await persistently(() => prisma.connectionFault.findMany())
      return new Map(
        rows.map(({ connection, code, message, since, until }) => [
          connection,
          {
            code: code as ModelFault['code'],
            message,
            since: since.toISOString(),
            until: until.toISOString(),
          },
        ]),
      )
    },
    mark: async (connection, fault) => {
      await persistently(() =>
        prisma.connectionFault.upsert({
          where: { connection },
          create: { connection, ...fault },
          update: fault,
        }),
      )
      notify({ type: 'catalogue' })
    },
    clear: async (connection) => {
      const { count } = await persistently(() => prisma.connectionFault.deleteMany({ where: { connection } }))
      if (count > 0) notify({ type: 'catalogue' })
    },
  }
}
