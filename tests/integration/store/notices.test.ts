import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Notice, Store } from '../../../lib/store/store.ts'
import { eventually } from '../../support/eventually.ts'
import { newDebate, openTestStore, type StoreFixture } from '../../support/store-fixture.ts'
import { administer } from '../../support/test-database.ts'

const deltas = (text: string): Notice => ({ type: 'deltas', debate: 'd', deltas: [text] })

function gather(store: Store): { notices: Notice[]; gaps: number; end: () => void } {
  const gathered = { notices: [] as Notice[], gaps: 0, end: () => {} }
  gathered.end = store.notices.subscribe(
    (notice) => gathered.notices.push(notice),
    () => {
      gathered.gaps += 1
    },
  )
  return gathered
}

describe.each(['embedded', 'postgres'] as const)('notices on %s', (kind) => {
  let fixture: StoreFixture

  beforeAll(async () => {
    fixture = await openTestStore(kind)
  })
  afterAll(() => fixture.close())

  it('reach their own instance, until the subscription ends', async () => {
    const { store } = fixture
    const one = gather(store)
    const other = gather(store)
    await store.notices.send(deltas('first'))
    one.end()
    await store.notices.send(deltas('second'))
    expect(one.notices).toEqual([deltas('first')])
    expect(other.notices).toEqual([deltas('first'), deltas('second')])
    other.end()
  })

  it('tell the number of the last event once it is in the log', async () => {
    const { store } = fixture
    const debate = newDebate()
    await store.createDebate(debate)
    const gathered = gather(store)
    await store.record(debate.start.id, { statuses: ['queued'] }, [
      { type: 'debate.changed', visibility: 'public' },
      { type: 'debate.cancelled' },
    ])
    expect(gathered.notices).toEqual([{ type: 'seq', debate: debate.start.id, seq: 3 }])
    gathered.end()
  })

  it('are refused when one NOTIFY cannot hold them, counted in bytes', async () => {
    await expect(fixture.store.notices.send(deltas('x'.repeat(7_700)))).resolves.toBeUndefined()
    await expect(fixture.store.notices.send(deltas('x'.repeat(7_900)))).rejects.toThrow(/does not fit/)
    await expect(fixture.store.notices.send(deltas('語'.repeat(2_700)))).rejects.toThrow(/does not fit/)
  })

  it('reach the other subscribers when one of them fails', async () => {
    const end = fixture.store.notices.subscribe(() => {
      throw new Error('mine alone')
    })
    const gathered = gather(fixture.store)
    await fixture.store.notices.send(deltas('x'))
    expect(gathered.notices).toHaveLength(1)
    end()
    gathered.end()
  })
})

describe('notices between instances', () => {
  let fixture: StoreFixture
  let other: Store

  beforeAll(async () => {
    fixture = await openTestStore('postgres')
    other = await fixture.another()
    // Listening begins beside the opening.
    const gathered = gather(other)
    await eventually(async () => {
      await fixture.store.notices.send(deltas('are you there?'))
      return gathered.notices.length > 0
    })
    gathered.end()
  })
  afterAll(() => fixture.close())

  it('arrive once each and in order, however many are sent at once', async () => {
    const here = gather(fixture.store)
    const there = gather(other)
    const sent = Array.from({ length: 500 }, (_, index) => deltas(`${index} ${'x'.repeat(index * 10)}`))
    await Promise.all(sent.map((notice) => fixture.store.notices.send(notice)))
    await eventually(() => JSON.stringify(there.notices.at(-1)) === JSON.stringify(sent.at(-1)))
    expect(there.notices.slice(-500)).toEqual(sent)
    expect(here.notices).toEqual(sent)
    here.end()
    there.end()
  })

  it('come again after the connection was lost, and subscribers are told of the gap', async () => {
    const there = gather(other)
    await administer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'`,
    )
    await eventually(() => there.gaps > 0)
    await eventually(async () => {
      await fixture.store.notices.send(deltas('again'))
      return there.notices.length > 0
    })
    there.end()
  })
})
