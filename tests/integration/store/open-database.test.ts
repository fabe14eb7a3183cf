import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, describe, expect, inject, it } from 'vitest'
import type { Environment } from '../../../lib/config/environment.ts'
import { createStore } from '../../../lib/store/create-store.ts'
import { newDebate } from '../../support/store-fixture.ts'
import { spawnStore } from '../../support/store-process.ts'
import { administer, createTestDatabase } from '../../support/test-database.ts'
import { testEnvironment } from '../../support/test-environment.ts'

const logger = pino({ level: 'silent' })
const cleanUp: (() => unknown)[] = []

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

async function open(environment: Environment) {
  const store = await createStore({ environment, logger })
  cleanUp.push(() => store.close())
  return store
}

function folder(): string {
  const path = mkdtempSync(`${tmpdir()}/roundtable-test-`)
  cleanUp.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

async function emptyDatabase(): Promise<string> {
  const name = `empty_${Math.random().toString(36).slice(2)}`
  await administer(`CREATE DATABASE ${name}`)
  cleanUp.push(() => administer(`DROP DATABASE ${name} WITH (FORCE)`))
  return inject('postgresUrl').replace(/postgres$/, name)
}

async function migrations(url: string): Promise<string[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query('SELECT migration_name FROM _prisma_migrations ORDER BY 1')
  await client.end()
  return rows.map((row: { migration_name: string }) => row.migration_name)
}

describe('the embedded database', () => {
  it('is refused to a second process, and free as soon as the first is killed', async () => {
    const database = await createTestDatabase('embedded')
    cleanUp.push(database.destroy)
    const first = spawnStore(database.environment)
    cleanUp.push(first.kill)
    expect(await first.said).toBe('open')
    const second = spawnStore(database.environment)
    cleanUp.push(second.kill)
    expect(await second.said).toMatch(
      /^Another Roundtable is running on the data in .+ DATA_DIR to another folder\.$/,
    )
    await first.kill()
    const store = await open(database.environment)
    await store.ping()
  })

  it('lives in a folder that it makes', async () => {
    const environment = testEnvironment({ DATA_DIR: `${folder()}/not/there/yet` })
    const store = await open(environment)
    await store.createDebate(newDebate())
    expect(await store.openDebates()).toHaveLength(1)
  })

  it('gives debates that were under way a job when it opens', async () => {
    const database = await createTestDatabase('embedded')
    cleanUp.push(database.destroy)
    const debate = newDebate()
    const before = await open(database.environment)
    await before.createDebate(debate)
    await before.queue.work(() => new Promise(() => {}))
    await before.close()
    const after = await open(database.environment)
    const driven = new Promise<string>((resolve) => {
      void after.queue.work(async (id) => resolve(id))
    })
    expect(await driven).toBe(debate.start.id)
  })

  it('does not keep the folder when it cannot open what is in it', async () => {
    const path = folder()
    mkdirSync(`${path}/database`)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${path}/database/PG_VERSION`, 'nonsense')
    await expect(open(testEnvironment({ DATA_DIR: path }))).rejects.toThrow()
    rmSync(`${path}/database`, { recursive: true })
    await expect(open(testEnvironment({ DATA_DIR: path }))).resolves.toBeDefined()
  })
})

describe('a database server', () => {
  it('is migrated once by processes that start at the same time', async () => {
    const DATABASE_URL = await emptyDatabase()
    const processes = [1, 2, 3].map(() => spawnStore(testEnvironment({ DATABASE_URL })))
    for (const each of processes) cleanUp.push(each.kill)
    expect(await Promise.all(processes.map(({ said }) => said))).toEqual(['open', 'open', 'open'])
    const applied = await migrations(DATABASE_URL)
    expect(applied.length).toBeGreaterThan(0)
    expect(new Set(applied).size).toBe(applied.length)
  })

  it('is left as it is when it is up to date', async () => {
    const DATABASE_URL = await emptyDatabase()
    await (await open(testEnvironment({ DATABASE_URL }))).createDebate(newDebate())
    const before = await migrations(DATABASE_URL)
    const again = await open(testEnvironment({ DATABASE_URL }))
    expect(await migrations(DATABASE_URL)).toEqual(before)
    expect(await again.openDebates()).toHaveLength(1)
  })

  it('gets a sentence when it is not there, without its password', async () => {
    const DATABASE_URL = 'postgresql://user:hidden-word@127.0.0.1:1/none'
    const error = await open(testEnvironment({ DATABASE_URL })).catch((thrown: Error) => thrown)
    expect(String(error)).toMatch(/^Error: The database that DATABASE_URL names cannot be reached: /)
    expect(String(error)).not.toContain('hidden-word')
  })

  it('gets a sentence when it is no PostgreSQL', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    cleanUp.push(() => server.close())
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const DATABASE_URL = `postgresql://127.0.0.1:${port}/none`
    await expect(open(testEnvironment({ DATABASE_URL }))).rejects.toThrow(
      /DATABASE_URL names cannot be reached/,
    )
  })
})
