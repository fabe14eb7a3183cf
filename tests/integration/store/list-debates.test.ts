import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import type { DebateQuery, Store } from '../../../lib/store/store.ts'
import type { StartChanges } from '../../support/debate-fixtures.ts'
import { newDebate, openTestStore, type StoreFixture } from '../../support/store-fixture.ts'

const everything: DebateQuery = {
  owner: null,
  query: null,
  label: null,
  model: null,
  cursor: null,
  limit: 20,
}

const herring = { id: 'model-herring', name: 'Herring', maker: 'The sea' }

describe.each(['embedded', 'postgres'] as const)('lists on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store
  let minute = 0

  async function ask(
    question: string,
    changes: StartChanges = {},
    owner: string | null = null,
  ): Promise<string> {
    minute += 1
    const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
    const debate = newDebate({ question, visibility: 'public', ...changes }, { owner, at })
    await store.createDebate(debate)
    return debate.start.id
  }
  const questions = async (query: Partial<DebateQuery>) =>
    (await store.listDebates({ ...everything, ...query })).items.map(({ question }) => question)

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
    await ask('Should cats rule the office?')
    await ask('AIは人間の仕事を奪うのか？')
    await ask('Ist Öl 100% teuer_genug?')
    await ask('Only for those with the link', { visibility: 'unlisted' }, 'me')
    await ask('My secret', { visibility: 'private' }, 'me')
    await ask('Should dogs rule the garden?', { seats: 2 }, 'me')
  })
  afterAll(() => fixture.close())

  it('shows public ones to everyone, newest first, with what a list shows', async () => {
    const { items, nextCursor } = await store.listDebates(everything)
    expect(items.map(({ question }) => question)).toEqual([
      'Should dogs rule the garden?',
      'Ist Öl 100% teuer_genug?',
      'AIは人間の仕事を奪うのか？',
      'Should cats rule the office?',
    ])
    expect(nextCursor).toBeNull()
    expect(items[0]).toMatchObject({
      mode: 'debate',
      status: 'queued',
      visibility: 'public',
      rehearsal: false,
      label: null,
      line: null,
      seats: [
        { name: 'Model 1', maker: 'Perplexity' },
        { name: 'Model 2', maker: 'OpenAI' },
      ],
      createdAt: '2026-01-01T00:06:00.000Z',
      finishedAt: null,
    })
  })

  it('shows owners all of their own and nothing else', async () => {
    expect(await questions({ owner: 'me' })).toEqual([
      'Should dogs rule the garden?',
      'My secret',
      'Only for those with the link',
    ])
    expect(await questions({ owner: 'nobody' })).toEqual([])
  })

  it('finds parts of words in any script, whatever their case or width', async () => {
    expect(await questions({ query: '人間の仕事' })).toEqual(['AIは人間の仕事を奪うのか？'])
    expect(await questions({ query: 'ａｉは' })).toEqual(['AIは人間の仕事を奪うのか？'])
    expect(await questions({ query: '仕' })).toEqual(['AIは人間の仕事を奪うのか？'])
    expect(await questions({ query: '事仕' })).toEqual([])
    expect(await questions({ query: '奪う 仕事' })).toEqual(['AIは人間の仕事を奪うのか？'])
    expect(await questions({ query: 'öL' })).toEqual(['Ist Öl 100% teuer_genug?'])
    expect(await questions({ query: 'RULE should' })).toHaveLength(2)
    expect(await questions({ query: 'rule  office' })).toEqual(['Should cats rule the office?'])
    expect(await questions({ query: 'secret' })).toEqual([])
  })

  it('takes the signs of patterns as they are', async () => {
    expect(await questions({ query: '100%' })).toEqual(['Ist Öl 100% teuer_genug?'])
    expect(await questions({ query: 'r_g' })).toEqual(['Ist Öl 100% teuer_genug?'])
    expect(await questions({ query: 'c_ts' })).toEqual([])
    expect(await questions({ query: '\\' })).toEqual([])
    expect(await questions({ query: "'; DROP TABLE debates; --" })).toEqual([])
  })

  it('filters by model and by label', async () => {
    expect(await questions({ model: 'model-6' })).toHaveLength(3)
    expect(await questions({ model: 'model-1', query: 'dogs' })).toHaveLength(1)
    expect(await questions({ model: 'model' })).toEqual([])
    const id = await ask('Labelled?', { seats: 1 })
    await store.record(id, { statuses: ['queued'] }, [
      { type: 'round.opened', round: 1, asks: [{ seat: 1, sample: 1, optionOrder: ['o1', 'o2'] }] },
      { type: 'round.closed', round: 1, stopped: null },
      { type: 'debate.finished', status: 'finished' },
    ])
    expect(await questions({ label: 'No quorum' })).toEqual(['Labelled?'])
    const { items } = await store.listDebates({ ...everything, label: 'No quorum' })
    expect(items[0]).toMatchObject({ status: 'finished', line: expect.stringMatching(/^No quorum/) })
    expect(items[0]?.finishedAt).toMatch(/Z$/)
  })

  it('pages without gap or repeat, also while debates are added', async () => {
    const all = await questions({ limit: 100 })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await store.listDebates({ ...everything, cursor, limit: 2 })
      seen.push(...page.items.map(({ question }) => question))
      cursor = page.nextCursor
      await ask(`Added in between: ${seen.length}`)
    } while (cursor)
    expect(seen).toEqual(all)
  })

  it('pages through what is rare among many as through what is common', async () => {
    for (let n = 0; n < 120; n += 1)
      await ask(n % 40 === 0 ? `A narwhal, ${n}?` : `A herring, ${n}?`, { models: [herring], seats: 1 })
    const pagesOf = async (query: Partial<DebateQuery>) => {
      const found: string[] = []
      let cursor: string | null = null
      do {
        const page = await store.listDebates({ ...everything, ...query, cursor, limit: 2 })
        found.push(...page.items.map(({ question }) => question))
        cursor = page.nextCursor
      } while (cursor)
      return found
    }
    expect(await pagesOf({ query: 'narwhal' })).toEqual(['A narwhal, 80?', 'A narwhal, 40?', 'A narwhal, 0?'])
    expect(await pagesOf({ query: 'herring' })).toHaveLength(117)
    expect(await pagesOf({ query: 'rule', model: 'model-1' })).toHaveLength(2)
    expect(await pagesOf({ model: herring.id })).toHaveLength(120)
    expect(await pagesOf({ query: 'narwhal', label: 'Tie' })).toEqual([])
  })

  it('refuses cursors that it did not give', async () => {
    const forged = ['', 'x', 'bnVsbA', Buffer.from('["2026-01-01","a"]').toString('base64url')]
    for (const cursor of forged) {
      const error = await store.listDebates({ ...everything, cursor }).catch((thrown: unknown) => thrown)
      expect(isProblem(error) && [error.status, error.errors[0]?.path], cursor).toEqual([422, 'cursor'])
    }
  })
})
