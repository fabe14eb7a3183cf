/** npm test: everything, from a fresh clone. Ends with one line of numbers, and the exit code that goes with them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { check } from './check.mjs'
import { findChromium } from './find-chromium.mjs'
import { findPostgres } from './find-postgres.mjs'
import { findProgram } from './find-program.mjs'
import { scratchFolder } from './scratch-folder.mjs'
import { buildPages, fail, generateClient, installDependencies, projectNode, run, say } from './set-up.mjs'

const results = 'test-results'

installDependencies()
generateClient()
const node = projectNode()
const endToEnd = existsSync('tests/e2e')
getPostgres()
const chromium = endToEnd ? getChromium() : null
if (endToEnd) getProxies()
mkdirSync(results, { recursive: true })
const scratch = scratchFolder()

const counts = [await section('checks', check)]
for (const project of ['unit', 'integration'])
  counts.push(await section(`${project} tests`, () => vitest(project)))
if (endToEnd) {
  buildPages()
  counts.push(await section('end-to-end tests', playwright))
}
const sum = (name) => counts.reduce((total, count) => total + count[name], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

async function section(name, runner) {
  console.log('')
  say(`Running ${name}`)
  const count = await runner()
  say(`${name}: ${count.passed} passed, ${count.failed} failed`)
  return count
}

function vitest(project) {
  const report = `${results}/${project}.json`
  const options = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return counted(report, ['node_modules/vitest/vitest.mjs', ...options], {}, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
  }))
}

function playwright() {
  const report = `${results}/e2e.json`
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM_PATH: chromium }
  const options = ['test', '--reporter=dot,json']
  return counted(report, ['node_modules/@playwright/test/cli.js', ...options], env, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
}

/** A runner that ends badly without a failed test to show for it counts as one. */
function counted(report, command, env, read) {
  rmSync(report, { force: true })
  const { status } = spawnSync(node, command, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', TMPDIR: scratch, ...env },
  })
  const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  return status === 0 || count.failed > 0 ? count : { ...count, failed: 1 }
}

function getPostgres() {
  if (findPostgres()) return
  say('Installing a PostgreSQL server')
  aptInstall('postgresql')
  if (!findPostgres())
    fail(
      'The tests need a PostgreSQL server: install one (Debian: apt-get install postgresql; macOS: brew install postgresql).',
    )
}

function getChromium() {
  const light = 'chromium-headless-shell'
  if (!process.env.CHROMIUM_PATH && !findProgram(light)) aptInstall(light)
  const found = findChromium(node)
  if (found) return found
  say('Installing a browser')
  run(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { mayFail: true })
  if (!findChromium(node)) aptInstall('chromium')
  return (
    findChromium(node) ??
    fail('The tests need a browser: install Chromium or Chrome, or name one in CHROMIUM_PATH.')
  )
}

/** Tests behind a proxy are left out where it cannot be had. */
function getProxies() {
  for (const name of ['nginx', 'caddy']) {
    if (findProgram(name)) continue
    say(`Installing ${name}`)
    aptInstall(name)
    if (!findProgram(name)) say(`There is no ${name}: the tests behind it are left out`)
  }
}

function aptInstall(name) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env, mayFail: true })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, mayFail: true })
}
