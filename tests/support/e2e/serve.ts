import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { freePort } from '../free-port.ts'
import { providersAt } from '../model-server/providers-at.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
/** Spares each server some of its loading. */
const compileCache = `${root}node_modules/.cache/serve`

/** A server of the product in a process of its own. */
export interface Server {
  /** Its address, without a trailing slash. */
  url: string
  port: number
  pid: number
  /** Everything that it wrote to its log. */
  log: string[]
  /** Lines of its log that tell of errors. */
  errors: string[]
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>
  /** Ends it without any tidying up. */
  kill(): Promise<void>
}

/** What a server is given besides the keys of providers: a port of its own unless one is named. */
type Variables = Record<string, string>

/** Starts the production build; resolves when it answers. Throws what it said when it ends instead. */
export async function serve(variables: Variables): Promise<Server> {
  const port = Number(variables.PORT ?? (await freePort()))
  const child = run({ ...variables, PORT: String(port) })
  const log: string[] = []
  const errors: string[] = []
  const ended = exitOf(child)
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    eachLine(child, (line) => {
      log.push(line)
      if (/"level":[56]0/.test(line)) errors.push(line)
      if (line.startsWith('Roundtable is at ')) resolve()
    })
    ended.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  return {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    log,
    errors,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Starts a server that is expected not to start: its exit code and what it says. */
export async function serveInVain(variables: Variables): Promise<{ code: number | null; said: string }> {
  const child = run({ ...variables, PORT: String(await freePort()) })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return { code: await exitOf(child), said }
}

/** Where the variable of the same name leads lies a migrated database. */
export const templateVariable = 'ROUNDTABLE_E2E_TEMPLATE'

interface Folder {
  path: string
  remove(): void
}

/** A folder for a server's data, where its database is migrated already; `remove` it in the end. */
export function dataFolder(): Folder {
  const folder = emptyFolder()
  const template = process.env[templateVariable]
  if (template) cpSync(template, folder.path, { recursive: true })
  return folder
}

/** A folder as a server finds it at its very first start; `remove` it in the end. */
export function emptyFolder(): Folder {
  const path = mkdtempSync(`${tmpdir()}/roundtable-e2e-`)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Keys from a developer's own environment or `.env` must not lead a test to real models: what is not given is empty. */
const noProviders = Object.fromEntries(Object.keys(providersAt('')).map((name) => [name, '']))

function run(variables: Variables): ChildProcess {
  return spawn(process.execPath, ['server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...noProviders,
      // An Ollama that happens to run on this machine is none of the test's.
      OLLAMA_BASE_URL: 'http://127.0.0.1:9',
      // One house holds the debates of many tests.
      DAILY_BUDGET_USD: '1000',
      ...variables,
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: compileCache,
    },
  })
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)))
}

function eachLine(child: ChildProcess, take: (line: string) => void): void {
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
}
