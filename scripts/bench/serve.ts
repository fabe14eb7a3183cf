import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
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
    env: { PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', DAILY_BUDGET_USD: '1000', ...variables, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  await Promise.race([
    saysWhereItIs(child.stdout),
    gone.then(() => {
      throw new Error('The server did not start.')
    }),
  ])
  return {
    url: `http://localhost:${PORT}`,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function saysWhereItIs(output: Readable): Promise<void> {
  for await (const line of createInterface(output)) if (line.includes(' is at http')) break
  output.resume()
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return String(typeof address === 'object' && address?.port)
}
