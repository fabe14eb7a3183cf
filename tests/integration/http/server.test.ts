import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url).pathname

/** Runs the server with these variables alone, until it ends. */
async function run(variables: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    env: { ...variables, NODE_ENV: 'production' },
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const [code, stderr] = await Promise.all([ended, text(child.stderr)])
  return { code, stderr }
}

it.each([
  ['PORT', { PORT: 'abc' }],
  ['PUBLIC_URL', { PORT: '4000', PUBLIC_URL: 'not a url' }],
  ['ROUNDTABLE_SECRET', { DATABASE_URL: 'postgres://localhost/none' }],
])('says in a sentence why it does not start (%s)', async (name, variables) => {
  const { code, stderr } = await run(variables)
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(name)
})
