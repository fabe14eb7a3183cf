import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url).pathname
const lines = readFileSync(`${root}Dockerfile`, 'utf8')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
const stageOf = (index: number) => lines.slice(0, index + 1).filter((line) => line.startsWith('FROM ')).length
const last = (word: string) => lines.findLastIndex((line) => line.startsWith(`${word} `))
const instruction = (word: string) => lines[last(word)] ?? ''

/** What the image is built from: nothing but what .dockerignore lets in. */
const letIn = readFileSync(`${root}.dockerignore`, 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))

describe('the Dockerfile', () => {
  it('copies what is there and let in', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1))
      .filter((path) => path !== '.')
    expect(copied).toContain('package-lock.json')
    for (const path of copied) {
      expect(existsSync(`${root}${path}`), path).toBe(true)
      expect(
        letIn.some((entry) => path === entry || path.startsWith(`${entry}/`)),
        path,
      ).toBe(true)
    }
  })

  it('is given all that the pages are built from, and no data, secret or test', () => {
    const sources = /const pageSources = \[([^\]]+)\]/.exec(
      readFileSync(`${root}scripts/set-up.mjs`, 'utf8'),
    )?.[1]
    const paths = [...(sources ?? '').matchAll(/'([^']+)'/g)].map(([, path = '']) => path)
    expect(paths).toContain('app')
    for (const path of paths.filter((one) => existsSync(`${root}${one}`)))
      expect(
        letIn.some((entry) => path === entry || path.startsWith(`${entry}/`)),
        path,
      ).toBe(true)
    for (const kept of ['.env', '.data', 'tests', 'docs', 'node_modules', '.git'])
      expect(letIn).not.toContain(kept)
  })

  it('runs programs that are there, not as root, and leaves data where it may be written', () => {
    const command = JSON.parse(instruction('CMD').slice(4)) as string[]
    expect(command).toEqual(['node_modules/node/bin/node', 'server.ts'])
    for (const path of command) expect(existsSync(`${root}${path}`), path).toBe(true)
    expect(instruction('USER')).toBe('USER roundtable')
    expect(last('USER')).toBeGreaterThan(last('RUN'))
    expect(stageOf(last('USER'))).toBe(2)
    expect(instruction('ENV')).toContain('HOST=0.0.0.0')
    expect(instruction('ENV')).toContain('DATA_DIR=/data')
  })

  it('leaves out at run time only what no source of the server imports', () => {
    const removed = /npm uninstall ([^&]+)/
      .exec(lines.join('\n'))?.[1]
      ?.split(' ')
      .filter((one) => /^[@a-z]/.test(one))
    expect(removed).toContain('prisma')
    const files = (readdirSync(`${root}lib`, { recursive: true }) as string[]).filter((path) =>
      path.endsWith('.ts'),
    )
    const sources = files.map((path) => readFileSync(`${root}lib/${path}`, 'utf8')).join('\n')
    for (const name of removed ?? []) expect(sources).not.toMatch(new RegExp(`from '${name}[/']`))
  })

  it('looks after its health with a command that can tell', async () => {
    const health = JSON.parse(instruction('HEALTHCHECK').replace(/^.*? CMD /, '')) as [string, ...string[]]
    let status = 200
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.writeHead(status).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const PORT = String((server.address() as AddressInfo).port)
    const check = async () => {
      const child = spawn(`${root}${health[0]}`, health.slice(1), { env: { NODE_ENV: 'production', PORT } })
      const [code] = await once(child, 'exit')
      return code
    }
    expect(await check()).toBe(0)
    expect(asked).toEqual(['/api/health'])
    status = 500
    expect(await check()).toBe(1)
    server.close()
    server.closeAllConnections()
    expect(await check()).toBe(1)
  })
})
