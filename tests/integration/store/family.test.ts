import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../lib/store/store.ts'
import type { StartChanges } from '../../support/debate-fixtures.ts'
import { someNote } from '../../support/some-note.ts'
import { newDebate, openTestStore, type StoreFixture } from '../../support/store-fixture.ts'

describe.each(['embedded', 'postgres'] as const)('families on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store
  let minute = 0

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
  })
  afterAll(() => fixture.close())

  async function ask(changes: StartChanges = {}, owner: string | null = null): Promise<string> {
    minute += 1
    const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
    const debate = newDebate({ visibility: 'public', ...changes }, { owner, at })
    await store.createDebate(debate)
    return debate.start.id
  }
  const ids = (relatives: { id: string }[]) => relatives.map(({ id }) => id)

  it('go back to the first, the nearest first', async () => {
    const first = await ask({ question: 'The first?', visibility: 'private' }, 'me')
    const second = await ask({ parent: first })
    const third = await ask({ parent: second })
    const line = await store.family.ancestors(third)
    expect(ids(line)).toEqual([second, first])
    expect(line[1]).toMatchObject({
      question: 'The first?',
      status: 'queued',
      visibility: 'private',
      owner: 'me',
      parent: null,
      line: null,
      createdAt: '2026-01-01T00:01:00.000Z',
    })
    expect(await store.family.ancestors(first)).toEqual([])
    expect(await store.family.ancestors('nothing')).toEqual([])
  })

  it('end somewhere even where they would go round', async () => {
    const chicken = await ask({ id: 'chicken', parent: 'egg' })
    await ask({ id: 'egg', parent: 'chicken' })
    expect((await store.family.ancestors(chicken)).length).toBe(50)
  })

  it('name public children and all of the owner’s, newest first', async () => {
    const parent = await ask()
    const open = await ask({ parent })
    const linked = await ask({ parent, visibility: 'unlisted' }, 'me')
    const secret = await ask({ parent, visibility: 'private' }, 'me')
    const hidden = await ask({ parent }, 'me')
    await ask({ parent, visibility: 'unlisted' }, 'somebody else')
    await store.moderation.setHidden(hidden, true, someNote)
    expect(ids(await store.family.children(parent, null, 10))).toEqual([open])
    expect(ids(await store.family.children(parent, 'stranger', 10))).toEqual([open])
    expect(ids(await store.family.children(parent, 'me', 10))).toEqual([hidden, secret, linked, open])
    expect(ids(await store.family.children(parent, 'me', 2))).toEqual([hidden, secret])
  })
})
