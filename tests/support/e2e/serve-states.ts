import { freePort } from '../free-port.ts'
import { seedStates } from '../seed-states.ts'
import { testEnvironment } from '../test-environment.ts'
import { dataFolder, type Server, serve } from './serve.ts'

/** A server without keys that holds a debate in each state, at `{url}/debates/{name of the state}`. */
export async function serveStates(): Promise<{ server: Server; close(): Promise<void> }> {
  const folder = dataFolder()
  const port = await freePort()
  await seedStates(testEnvironment({ DATA_DIR: folder.path }), `http://localhost:${port}`)
  const server = await serve({ DATA_DIR: folder.path, PORT: String(port) })
  return {
    server,
    close: async () => {
      await server.stop()
      folder.remove()
    },
  }
}
