import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../lib/store/database.ts'
import { openEmbeddedDatabase } from '../../../lib/store/embedded-database.ts'

const folder = mkdtempSync(`${tmpdir()}/roundtable-test-`)
let database: Database

beforeAll(async () => {
  database = await openEmbeddedDatabase(folder)
})

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const slow = 'SELECT count(*)::int AS counted FROM generate_series(1, 1500000)'

async function value(sql: string, values: unknown[] = []): Promise<unknown> {
  const answer = await run(sql, values)
  return Object.values(answer?.rows[0])[0]
}

/** As the queue does it. */
async function run(sql: string, values?: unknown[]) {
  return database.queueConnection.db?.executeSql(sql, values)
}

describe('the embedded Postgres', () => {
  it('does not hold up the process while it works', async () => {
    let longest = 0
    let last = performance.now()
    let working = true
    const answer = value(slow).finally(() => {
      working = false
    })
    const from = performance.now()
    while (working) {
      await delay(5)
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
    expect(await answer).toBe(1_500_000)
    expect(longest).toBeLessThan((performance.now() - from) / 2)
  })

  it('answers what is asked at once, each its own', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index)
    const { prisma } = database
    const answers = await Promise.all(
      numbers.map(
        async (number) => (await prisma.$queryRaw<{ n: number }[]>`SELECT ${number}::int AS n`)[0]?.n,
      ),
    )
    expect(answers).toEqual(numbers)
  })

  it('keeps transactions apart from all else that is asked meanwhile', async () => {
    const { prisma } = database
    await prisma.$executeRawUnsafe('CREATE TABLE kept (n int)')
    const failing = prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO kept VALUES (1)`
      await delay(30)
      throw new Error('no')
    })
    const outside = Promise.all([2, 3].map((n) => prisma.$executeRaw`INSERT INTO kept VALUES (${n}::int)`))
    await expect(failing).rejects.toThrow('no')
    await outside
    expect(await prisma.$queryRaw`SELECT n FROM kept ORDER BY n`).toEqual([{ n: 2 }, { n: 3 }])
  })

  it('carries large and strange texts there and back', async () => {
    const text = 'Ünïcode 字 😀 "quoted" \\ \n'.repeat(60_000)
    expect(await value('SELECT $1::text', [text])).toBe(text)
  })

  it('is not spoilt by a script that fails in the middle of its transaction', async () => {
    const script = 'BEGIN; CREATE TABLE half (n int); SELECT 1 / 0; COMMIT'
    await expect(run(script)).rejects.toThrow('division by zero')
    expect(await value('SELECT 7::int')).toBe(7)
    expect(await value(`SELECT to_regclass('half')::text`)).toBeNull()
    await expect(database.prisma.$queryRaw`SELECT 8::int AS n`).resolves.toEqual([{ n: 8 }])
  })

  it('tells of a statement that cannot be, and goes on', async () => {
    const { prisma } = database
    await expect(prisma.$queryRaw`SELECT * FROM nowhere`).rejects.toThrow(/nowhere/)
    await expect(prisma.$queryRaw`SELECT 9::int AS n`).resolves.toEqual([{ n: 9 }])
  })

  it('gives and takes times in UTC', async () => {
    expect(await value('SHOW TIME ZONE')).toBe('UTC')
    const at = new Date('2026-07-01T12:34:56.789Z')
    const rows = await database.prisma.$queryRaw<{ at: Date }[]>`SELECT ${at}::timestamptz AS at`
    expect(rows[0]?.at.toISOString()).toBe(at.toISOString())
  })
})
