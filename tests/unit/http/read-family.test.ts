import { beforeEach, describe, expect, it } from 'vitest'
import { readFamily, readRelated } from '../../../lib/http/read-family.ts'
import { visitorHash } from '../../../lib/http/visitor.ts'
import type { Visibility } from '../../../lib/roundtable/debate.ts'
import type { Relative } from '../../../lib/store/family-store.ts'
import type { DebateRow } from '../../../lib/store/store.ts'
import { fakeRuntime } from './support/fake-runtime.ts'
import { sampleDebate, sampleRow } from './support/sample.ts'

const visitor = 'v'.repeat(43)
const caller = (headers: Record<string, string> = {}) => ({ headers: new Headers(headers) })
const owner = caller({ cookie: `roundtable=${visitor}`, host: 'localhost:3000' })
const stranger = caller({ host: 'localhost:3000' })

/** first <- second <- third, first <- sibling, and one that is no relative. */
const parents: Record<string, string | null> = {
  ...{ first: null, second: 'first', third: 'second', sibling: 'first', other: null },
}
let visibilities: Record<string, Visibility>

function rowNamed(id: string): DebateRow & Relative {
  const visibility = visibilities[id] ?? 'public'
  const number = Object.keys(parents).indexOf(id)
  const row = sampleRow({
    ...{ id, slug: id, parent: parents[id] ?? null, visibility, owner: visitorHash(visitor) },
    createdAt: `2026-01-0${number + 1}T00:00:00.000Z`,
  })
  return { ...row, question: `${id}?`, line: null }
}

function lineOf(id: string): Relative[] {
  const parent = parents[id]
  return parent ? [rowNamed(parent), ...lineOf(parent)] : []
}

beforeEach(() => {
  visibilities = {}
  fakeRuntime({
    store: {
      findDebate: async (id) => (id in parents ? rowNamed(id) : null),
      readDebate: async (id) => ({ ...sampleDebate(), id }),
      family: {
        ancestors: async (id) => lineOf(id),
        children: async (id, asker) =>
          Object.keys(parents)
            .filter((child) => parents[child] === id)
            .map(rowNamed)
            .filter((child) => child.visibility === 'public' || child.owner === asker),
      },
    },
    stream: { overlay: (debate) => debate },
  })
})

const related = async (who: typeof owner, one: string, other: string) =>
  (await readRelated(who, [one, other])).map(({ id }) => id)

describe('readFamily', () => {
  it('names parent and children that the caller may know of', async () => {
    visibilities = { first: 'private', third: 'private' }
    const mine = await readFamily(owner, rowNamed('second'))
    expect([mine.parent?.id, mine.children.map(({ id }) => id)]).toEqual(['first', ['third']])
    expect(await readFamily(stranger, rowNamed('second'))).toEqual({
      parent: null,
      children: [],
      siblings: [],
    })
  })

  it('names what else the parent was asked again as, to who may know of the parent and of that', async () => {
    const siblings = async (who: typeof owner) =>
      (await readFamily(who, rowNamed('second'))).siblings.map(({ id }) => id)
    expect(await siblings(stranger)).toEqual(['sibling'])
    visibilities = { sibling: 'private' }
    expect([await siblings(owner), await siblings(stranger)]).toEqual([['sibling'], []])
    visibilities = { first: 'unlisted' }
    expect([await siblings(owner), await siblings(stranger)]).toEqual([['sibling'], []])
    expect((await readFamily(owner, rowNamed('first'))).siblings).toEqual([])
  })

  it('leaves an unlisted parent to who has its link', async () => {
    visibilities = { first: 'unlisted' }
    expect((await readFamily(owner, rowNamed('second'))).parent?.id).toBe('first')
    expect((await readFamily(stranger, rowNamed('second'))).parent).toBeNull()
  })
})

describe('readRelated', () => {
  it('gives two of one family, the earlier first', async () => {
    expect(await related(stranger, 'third', 'first')).toEqual(['first', 'third'])
    expect(await related(stranger, 'second', 'third')).toEqual(['second', 'third'])
    expect(await related(stranger, 'sibling', 'third')).toEqual(['third', 'sibling'])
  })

  it.each([
    ['no relatives', 'first', 'other'],
    ['one and the same', 'first', 'first'],
    ['one that is not there', 'first', 'nothing'],
  ])('gives nothing of %s', async (_, one, other) => {
    await expect(related(owner, one, other)).rejects.toMatchObject({ status: 404 })
  })

  it('gives a private one to its owner only, and tells no stranger of a relation through it', async () => {
    visibilities = { second: 'private' }
    expect(await related(owner, 'second', 'third')).toEqual(['second', 'third'])
    await expect(related(stranger, 'second', 'third')).rejects.toMatchObject({ status: 404 })
    expect(await related(owner, 'first', 'third')).toEqual(['first', 'third'])
    await expect(related(stranger, 'first', 'third')).rejects.toMatchObject({ status: 404 })
  })
})
