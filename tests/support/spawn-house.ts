import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../../lib/config/environment.ts'
import type { Tunables } from '../../lib/config/tunables.ts'
import type { StartInput } from '../../lib/http/debate-input.ts'
import type { Order, Report } from './house-process.ts'

const program = fileURLToPath(new URL('./house-process.ts', import.meta.url))
/** Spares each process the greater part of its loading. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/house-process', import.meta.url))

export interface HouseProcess {
  /** Opens the house; resolves when it has. */
  open(): Promise<void>
  start(input: StartInput, idempotencyKey: string): void
  /** Has every event of a debate reported, from the first on. */
  watch(debate: string): void
  /** Stands still, connections and all, as a machine that is out of breath; until `thaw`. */
  freeze(): void
  thaw(): void
  /** Dies at once, without any tidying up. */
  kill(): Promise<void>
}

/**
 * Another process with a house on this environment; it has loaded its program when `open` is called later. `onReport` is
 * told all that it says.
 */
export function spawnHouse(
  { DATA_DIR, DATABASE_URL, providers }: Environment,
  tunables: Partial<Tunables>,
  onReport: (report: Report) => void,
): HouseProcess {
  const options = [{ DATA_DIR, DATABASE_URL, providers }, tunables].map((one) => JSON.stringify(one))
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache }
  // It lives for seconds, in which the embedded database would be compiled a second time, to run faster later.
  const child = fork(program, options, { execArgv: ['--liftoff-only'], env })
  child.on('message', onReport)
  const ready = heard(child, 'ready')
  const opened = heard(child, 'open')
  const tell = (order: Order) => void (child.connected && child.send(order, () => {}))
  return {
    open: async () => {
      await ready
      tell({ type: 'open' })
      await opened
    },
    start: (input, idempotencyKey) => tell({ type: 'start', input, idempotencyKey }),
    watch: (debate) => tell({ type: 'watch', debate }),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}

/** Resolves when the process has said it; rejects when the process ends by itself before. */
function heard(child: ChildProcess, type: Report['type']): Promise<void> {
  const said = new Promise<void>((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.type === type) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The house ended with ${code} before it said “${type}”.`)))
  })
  said.catch(() => {})
  return said
}
