import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { type Environment, readEnvironment } from '../../config/environment.ts'
import { makeSetUpLink, setUpHours } from '../../house/set-up.ts'
import { log } from '../../log.ts'
import { provideRuntime, type Runtime } from '../../runtime.ts'
import { startRuntime } from '../../start-runtime.ts'
import { type Behind, createFront } from './create-front.ts'
import { shutDownOnSignal } from './shut-down.ts'

export interface ServerOptions {
  dev: boolean
  /** The project's folder. */
  directory: string
}

/**
 * Runs the product until a signal ends it: environment, runtime, Next, and our front before it. What keeps it from
 * starting is one sentence on stderr, and exit code 1.
 */
export async function startServer(options: ServerOptions): Promise<void> {
  process.on('unhandledRejection', (error) =>
    log().error({ error }, 'A promise was rejected and nobody looked.'),
  )
  process.on('uncaughtException', (error) => {
    log().fatal({ error }, 'The process cannot go on.')
    process.exit(1)
  })
  try {
    await start(options)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

async function start({ dev, directory }: ServerOptions): Promise<void> {
  const dotenv = join(directory, '.env')
  if (existsSync(dotenv)) process.loadEnvFile(dotenv)
  const environment = await readEnvironment(process.env)
  if (!dev && !existsSync(join(directory, '.next', 'BUILD_ID')))
    throw new Error(
      'There is no production build: run `npm run build` first, or `npm start`, which does it all.',
    )
  const [runtime, { behind, close }] = await Promise.all([
    startRuntime(environment),
    startNext(environment, dev, directory),
  ])
  provideRuntime(runtime)
  const rules = { publicUrl: environment.PUBLIC_URL, trustedHops: environment.TRUST_PROXY, dev }
  const server = createFront({ ...behind, isAway: () => runtime.store.isAway() }, rules)
  shutDownOnSignal(server, () => closeAll(runtime, close), process.exit)
  await listen(server, environment)
  process.stdout.write(`Roundtable is at ${environment.PUBLIC_URL}\n`)
  const link = await makeSetUpLink(runtime)
  if (link)
    process.stdout.write(`Its admin's password is set, once and within ${setUpHours} hours, at ${link}\n`)
}

async function startNext(
  { HOST, PORT }: Environment,
  dev: boolean,
  dir: string,
): Promise<{ behind: Omit<Behind, 'isAway'>; close: () => Promise<void> }> {
  Object.assign(process.env, {
    NODE_ENV: process.env.NODE_ENV || (dev ? 'development' : 'production'),
    NEXT_TELEMETRY_DISABLED: '1',
  })
  // Loaded only now: React reads NODE_ENV while it loads.
  const { default: next } = await import('next')
  // Next listens for upgrades on this server, which never gets any but those that the front lets through.
  const upgrades = createServer()
  const app = next({ dev, dir, hostname: HOST, port: PORT, httpServer: upgrades })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    behind: { handle, upgrade: (request, socket, head) => upgrades.emit('upgrade', request, socket, head) },
    close: () => app.close(),
  }
}

async function listen(server: Server, { HOST, PORT }: Environment): Promise<void> {
  server.listen(PORT, HOST)
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Error(`Port ${PORT} is taken; stop what uses it, or set PORT to another one.`)
    throw error
  }
}

async function closeAll(runtime: Runtime, closeNext: () => Promise<void>): Promise<void> {
  await runtime.close()
  await closeNext()
}
