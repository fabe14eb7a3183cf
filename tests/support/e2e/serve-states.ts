import { pino } from 'pino'
import { createStore } from '../../../lib/store/create-store.ts'
import { states } from '../../fixtures/debates/states/states.ts'
import { freePort } from '../free-port.ts'
import { seedLog } from '../seed-log.ts'
import { testEnvironment } from '../test-environment.ts'
import { dataFolder, type Server, serve } from './serve.ts'

/** A server without keys that holds a debate in each state, at `{url}/debates/{name of the state}`. */
export async function serveStates(): Promise<{ server: Server; close(): Promise<void> }> {
  const folder = dataFolder()
  const port = await freePort()
  const store = await createStore({
    environment: testEnvironment({ DATA_DIR: folder.path }),
    logger: pino({ level: 'silent' }),
  })
  for (const [name, log] of Object.entries(states))
    await seedLog(store, log(), `http://localhost:${port}`, name)
  await store.close()
  const server = await serve({ DATA_DIR: folder.path, PORT: String(port) })
  return {
    server,
    close: async () => {
      await server.stop()
      folder.remove()
    },
  }
}
