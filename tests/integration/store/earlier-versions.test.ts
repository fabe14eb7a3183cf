import { readFile } from 'node:fs/promises'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../lib/store/create-store.ts'
import { openDatabase } from '../../../lib/store/open-database.ts'
import { states } from '../../fixtures/debates/states/states.ts'
import { seedLog } from '../../support/seed-log.ts'
import { newDebate } from '../../support/store-fixture.ts'
import { createTestDatabase } from '../../support/test-database.ts'

const logger = pino({ level: 'silent' })
const migration = (name: string) =>
  readFile(new URL(`../../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8')
const seeded = [
  'cancelled-before-first-round',
  'cancelled-in-first-round',
  'cancelled-after-first-round',
  'no-quorum',
  'tie',
]

describe.each(['embedded', 'postgres'] as const)('debates of earlier versions on %s', (kind) => {
  it('have no label in lists where their first round was cut short, as new ones have none', async () => {
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
    await prisma.$executeRawUnsafe(await migration('20261126120000_cut_short_in_lists'))
    expect(await labels()).toEqual(asPagesShow)
    await close()
    await destroy()
  })

  it('are found without accents and vowel signs, as new ones are', async () => {
    const { environment, destroy } = await createTestDatabase(kind)
    const store = await createStore({ environment, logger })
    const questions = [
      'Sollte die Bücherei (sonntags) öffnen?',
      'هل أن تُترجم الكتب؟',
      'がぎの税を下げるべきか',
      'Is it so?',
    ]
    for (const question of questions) await store.createDebate(newDebate({ question }))
    await store.close()
    const { prisma, close } = await openDatabase(environment, logger)
    for (const question of questions)
      await prisma.debate.updateMany({
        where: { question },
        data: { searchText: ` ${question.toLowerCase()}` },
      })
    await prisma.$executeRawUnsafe(await migration('20261126121000_search_without_marks'))
    const rows = await prisma.debate.findMany({ select: { searchText: true }, orderBy: { createdAt: 'asc' } })
    expect(rows.map(({ searchText }) => searchText).sort()).toEqual(
      [
        ' sollte die bucherei (sonntags) offnen?',
        ' هل ان تترجم الكتب؟',
        ' がぎの税を下げるべきか',
        ' is it so?',
      ].sort(),
    )
    await close()
    await destroy()
  })
})
