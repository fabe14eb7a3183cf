import { readFile } from 'node:fs/promises'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../lib/store/create-store.ts'
import { openDatabase } from '../../../lib/store/open-database.ts'
import { states } from '../../fixtures/debates/states/states.ts'
import { seedLog } from '../../support/seed-log.ts'
import { createTestDatabase } from '../../support/test-database.ts'

const logger = pino({ level: 'silent' })
const script = new URL(
  '../../../prisma/migrations/20261126120000_cut_short_in_lists/migration.sql',
  import.meta.url,
)
const seeded = [
  'cancelled-before-first-round',
  'cancelled-in-first-round',
  'cancelled-after-first-round',
  'no-quorum',
  'tie',
]

describe.each(['embedded', 'postgres'] as const)('the labels of lists on %s', (kind) => {
  it('are taken from debates of earlier versions whose first round was cut short, as from new ones', async () => {
    const { environment, destroy } = await createTestDatabase(kind)
    const store = await createStore({ environment, logger })
    for (const name of seeded) {
      const log = states[name]
      if (!log) throw new Error(`There is no state ${name}.`)
      await seedLog(store, log(), 'http://localhost', name)
    }
    await store.close()
    const { prisma, close } = await openDatabase(environment, logger)
    const labels = async () =>
      Object.fromEntries(
        (await prisma.debate.findMany({ select: { slug: true, label: true } })).map(({ slug, label }) => [
          slug,
          label,
        ]),
      )
    const asPagesShow = await labels()
    expect(asPagesShow).toEqual({
      'cancelled-before-first-round': null,
      'cancelled-in-first-round': null,
      'cancelled-after-first-round': 'Supermajority',
      'no-quorum': 'No quorum',
      tie: 'Tie',
    })
    await prisma.$executeRaw`UPDATE debates SET label = COALESCE(label, 'No quorum'), line = COALESCE(line, 'No quorum')`
    await prisma.$executeRawUnsafe(await readFile(script, 'utf8'))
    expect(await labels()).toEqual(asPagesShow)
    await close()
    await destroy()
  })
})
