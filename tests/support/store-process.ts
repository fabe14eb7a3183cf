import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../../lib/config/environment.ts'

const program = fileURLToPath(new URL('./open-store.ts', import.meta.url))

export interface StoreProcess {
  /** `open` once the store is open, else what kept it from opening. */
  said: Promise<string>
  child: ChildProcess
  /** Dies at once, without any tidying up. */
  kill(): Promise<void>
}

/** Another process that opens the store of this environment, takes its jobs and never ends one. */
export function spawnStore({ DATA_DIR, DATABASE_URL }: Environment): StoreProcess {
  const child = spawn(process.execPath, [program, JSON.stringify({ DATA_DIR, DATABASE_URL })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  return {
    said: once(child.stdout, 'data').then(([text]) => String(text).trim()),
    child,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
