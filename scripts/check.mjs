/** npm run check: what can be said of the sources without running them. Ends with one line and the exit code. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { generateClient, installDependencies, projectNode, run, say } from './set-up.mjs'

const sources = ['app', 'components', 'lib', 'scripts', 'tests', 'server.ts', 'proxy.ts'].filter(existsSync)

const checks = [
  { name: 'types', program: 'typescript/bin/tsc', options: ['--noEmit'] },
  { name: 'lint', program: '@biomejs/biome/bin/biome', options: ['lint', '--error-on-warnings'] },
  { name: 'format', program: '@biomejs/biome/bin/biome', options: ['check', '--linter-enabled=false'] },
  {
    name: 'dependency rules',
    program: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    options: ['--config', '.dependency-cruiser.mjs', ...sources],
  },
  { name: 'unused code', program: 'knip/bin/knip.js', options: [] },
]

/** Runs all checks; how many hold and how many do not. */
export async function check() {
  const node = projectNode()
  // The types of routes, and next-env.d.ts, which a fresh clone lacks.
  run(node, ['node_modules/next/dist/bin/next', 'typegen'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    quiet: true,
    remedy: 'The types of the pages could not be generated: the lines above say why.',
  })
  const outcomes = await Promise.all(checks.map((each) => holds(node, each)))
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: outcomes.length - passed }
}

function holds(node, { name, program, options }) {
  return new Promise((resolve) => {
    const child = spawn(node, [`node_modules/${program}`, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    child.on('close', (code) => {
      say(`${name}: ${code === 0 ? 'fine' : 'not fine'}`)
      if (code !== 0) process.stdout.write(`${output}\n`)
      resolve(code === 0)
    })
  })
}

if (process.argv[1]?.endsWith('check.mjs')) {
  installDependencies()
  generateClient()
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
