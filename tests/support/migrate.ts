import { pino } from 'pino'
import type { Environment } from '../../lib/config/environment.ts'
import { createStore } from '../../lib/store/create-store.ts'
import { testEnvironment } from './test-environment.ts'

/** Brings the database of this environment up to date, for others to be copied from it. */
export async function migrate(changes: Partial<Environment>): Promise<void> {
  const store = await createStore({
    environment: testEnvironment(changes),
    logger: pino({ level: 'silent' }),
  })
  await store.close()
}
