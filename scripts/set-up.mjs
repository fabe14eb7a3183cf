/** What every command needs before it can do its work. Runs on Node 20 with nothing installed. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

/** One line of progress. */
export function say(text) {
  console.log(`› ${text}`)
}

/** Ends with a sentence that says what is wrong and what to do. */
export function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

/** Installs the dependencies when they are missing or not those of package-lock.json. */
export function installDependencies() {
  const lock = fingerprint(['package-lock.json'])
  const stamp = 'node_modules/.roundtable-lock'
  if (read(stamp) === lock && existsSync(nodePath)) return
  if (!installedByHand()) {
    say('Installing dependencies')
    // Not `npm ci`: it refuses a lock file without the packages of every other platform, which not all registries have.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      env: { ...withoutProjectBinaries(), ...noDownloads },
      remedy:
        'The dependencies could not be installed: check the network or the npm registry, then try again.',
    })
  }
  if (!existsSync(nodePath)) run('npm', ['rebuild', 'node'], { env: withoutProjectBinaries(), mayFail: true })
  writeFileSync(stamp, lock)
}

/** npm's own record is as new as the lock file after an `npm install` or `npm ci`, give or take the writing of both. */
function installedByHand() {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(record) || !existsSync(nodePath)) return false
  return statSync(record).mtimeMs > statSync('package-lock.json').mtimeMs - 60_000
}

const nodePath = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The project's own Node; the machine's where that one cannot be had but this one is new enough. */
export function projectNode() {
  if (works(nodePath)) return nodePath
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath
  return fail(
    `The project's own Node 24 could not be installed, and this Node is ${process.versions.node}. Install Node 24 (https://nodejs.org), delete node_modules and try again.`,
  )
}

function works(path) {
  return existsSync(path) && spawnSync(path, ['--version']).status === 0
}

/** Prisma generates without its engine, but looks for one; a file that exists will do, and nothing is downloaded. */
const noDownloads = {
  PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'package.json'),
  PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}

/** Generates the database client when it is missing or older than the schema. */
export function generateClient() {
  const wanted = fingerprint(['prisma/schema.prisma', 'package-lock.json'])
  const stamp = 'prisma/generated/.fingerprint'
  if (read(stamp) === wanted) return
  say('Generating the database client')
  run(projectNode(), ['node_modules/prisma/build/index.js', 'generate'], {
    env: { ...process.env, ...noDownloads },
    quiet: true,
    remedy: 'The database client could not be generated: the lines above say why.',
  })
  writeFileSync(stamp, wanted)
}

const pageSources = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json'],
  ...['next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts'],
]

/** Builds the pages when there is no build or their sources have changed since. */
export function buildPages() {
  const wanted = fingerprint(pageSources)
  const stamp = '.next/roundtable-fingerprint'
  if (read(stamp) === wanted && existsSync('.next/BUILD_ID')) return
  say('Building the pages')
  run(projectNode(), ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    remedy: 'The pages could not be built: the lines above say why.',
  })
  writeFileSync(stamp, wanted)
}

/** Runs a command and waits; ends with the remedy when it fails, unless it may. True when it succeeded. */
export function run(
  command,
  commandArguments,
  { env = process.env, quiet = false, mayFail = false, remedy } = {},
) {
  const { status, stdout, stderr, error } = spawnSync(command, commandArguments, {
    env,
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
    encoding: 'utf8',
  })
  if (status === 0) return true
  if (mayFail) return false
  if (quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  return fail(remedy ?? `${command} failed${error ? `: ${error.message}` : ''}.`)
}

/** Lets the project's Node take over from this process: in its place where the system can, else as its child. */
export function become(programArguments, env = process.env) {
  const node = projectNode()
  if (process.execve && process.platform !== 'win32') {
    process.removeAllListeners('warning') // that execve is experimental
    process.execve(node, [node, ...programArguments], env)
  }
  const child = spawn(node, programArguments, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/** A hash over the contents of files and folders; what is not there counts as empty. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn).sort())
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(`${path}/${name}`))
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** While npm replaces node_modules, nothing may run from it. */
function withoutProjectBinaries() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return {
    ...process.env,
    PATH: folders.filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter),
  }
}
