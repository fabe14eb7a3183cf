import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres } from '../../scripts/find-postgres.mjs'
import { freePort } from './free-port.ts'

export interface Cluster {
  /** Of its maintenance database; replace the path for others. */
  url: string
  /** Takes it away until `start`: in `immediate` mode without a word to anybody, as after a crash, whose recovery comes then. */
  halt(mode: 'fast' | 'immediate'): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a throw-away PostgreSQL server that forgets everything when it stops. A `durable` one writes through to the disk
 * as it would in use, which takes its time. Throws a sentence where none is installed.
 */
export async function startPostgres({ durable = false } = {}): Promise<Cluster> {
  const programs = findPostgres()
  if (!programs)
    throw new Error('No PostgreSQL server was found; install one (Debian: apt-get install postgresql).')
  const folder = mkdtempSync(`${tmpdir()}/roundtable-postgres-`)
  const identity = unprivileged()
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const run = { ...identity, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } }
  execFileSync(
    `${programs}/initdb`,
    ['-D', `${folder}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...run, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await freePort()
  const settings = [
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    ...['max_connections=400', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`],
  ]
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  const options = ['-D', `${folder}/data`, '-p', String(port), ...settings.flatMap((one) => ['-c', one])]
  let server: ChildProcess
  const start = async () => {
    server = spawn(`${programs}/postgres`, options, { ...run, stdio: 'ignore' })
    await answering(url)
  }
  const halt = async (mode: 'fast' | 'immediate') => {
    if (server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await ended
  }
  await start()
  return {
    url,
    halt,
    start,
    stop: async () => {
      await halt('fast')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server refuses to run as root: then it runs as the user whom its package made. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (tries > 200) throw error
      await delay(50)
    }
  }
}
