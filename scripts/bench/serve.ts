import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { root } from '../set-up.mjs'

export interface Served {
  url: string
  stop(): Promise<void>
}

/** Serves the production build in a process of its own, with these environment variables and no others. */
export async function serve(variables: Record<string, string>): Promise<Served> {
  const PORT = await freePort()
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    env: { PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', ...variables, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const begun = await Promise.race([once(child.stdout, 'data'), gone.then(() => null)])
  if (!begun) throw new Error('The server did not start.')
  return {
    url: `http://localhost:${PORT}`,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return String(typeof address === 'object' && address?.port)
}
