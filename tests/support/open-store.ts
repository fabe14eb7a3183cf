/** Opens the store that its argument names, takes its jobs and keeps them, says how that went, and waits to be killed. */
import { pino } from 'pino'
import { createStore } from '../../lib/store/create-store.ts'
import { testEnvironment } from './test-environment.ts'

const environment = testEnvironment(JSON.parse(process.argv[2] ?? '{}'))
try {
  const store = await createStore({ environment, logger: pino({ level: 'silent' }) })
  await store.queue.work(() => new Promise(() => {}))
  process.stdout.write('open\n')
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`, () => process.exit(1))
}
