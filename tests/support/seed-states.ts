import { pino } from 'pino'
import type { Environment } from '../../lib/config/environment.ts'
import { createStore } from '../../lib/store/create-store.ts'
import { states } from '../fixtures/debates/states/states.ts'
import { seedLog } from './seed-log.ts'

/** Fills a house that is not running with a debate in each state, its slug the state's name. */
export async function seedStates(environment: Environment, origin: string): Promise<void> {
  const store = await createStore({ environment, logger: pino({ level: 'silent' }) })
  for (const [name, log] of Object.entries(states)) await seedLog(store, log(), origin, name)
  await store.close()
}
