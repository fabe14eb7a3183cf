import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Notice, Store } from '../../../lib/store/store.ts'
import { turnResult } from '../../support/debate-fixtures.ts'
import { newDebate, openTestStore, type StoreFixture, turnCall } from '../../support/store-fixture.ts'

describe.each(['embedded', 'postgres'] as const)('deletion on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
  })
  afterAll(() => fixture.close())

  it('removes everything of a running debate and fences its driver off', async () => {
    const debate = newDebate({ seats: 2 })
    const { id, slug } = debate.start
    await store.createDebate(debate)
    const claim = await store.claimDebate(id)
    const guard = { epoch: claim?.epoch ?? 0 }
    await store.record(id, guard, [
      {
        type: 'round.opened',
        round: 1,
        asks: [1, 2].map((seat) => ({ seat, sample: 1, optionOrder: ['o1', 'o2'] })),
      },
    ])
    const settled = { type: 'turn.settled', round: 1, seat: 1, sample: 1, result: turnResult('o1') } as const
    await store.record(id, guard, [settled], [{ turn: turnCall({ round: 1, seat: 1 }) }])
    const notices: Notice[] = []
    const unsubscribe = store.notices.subscribe((notice) => notices.push(notice))
    await store.deleteDebate(id)
    unsubscribe()
    expect(notices).toEqual([{ type: 'deleted', debate: id }])
    expect(await store.findDebate(id)).toBeNull()
    expect(await store.findDebate(slug)).toBeNull()
    expect(await store.readDebate(id)).toBeNull()
    expect(await store.readEvents(id, 0)).toEqual([])
    expect(await store.readTurn(id, 1, 1, 1)).toBeNull()
    expect(await store.record(id, guard, [{ ...settled, seat: 2 }])).toEqual({ outcome: 'fenced' })
    expect(await store.openDebates()).not.toContain(id)
  })

  it('takes the link to a deleted parent from its children, running or over', async () => {
    const parent = newDebate()
    const running = newDebate({ parent: parent.start.id })
    const over = newDebate({ parent: parent.start.id })
    for (const debate of [parent, running, over]) await store.createDebate(debate)
    await store.record(over.start.id, { statuses: ['queued'] }, [{ type: 'debate.cancelled' }])
    expect(await store.readDebate(over.start.id)).toMatchObject({ parent: parent.start.id })
    await store.deleteDebate(parent.start.id)
    for (const { start } of [running, over]) {
      expect(await store.findDebate(start.id)).toMatchObject({ parent: null })
      expect(await store.readDebate(start.id)).toMatchObject({ parent: null, question: start.question })
      expect(await store.readEvents(start.id, 0)).toMatchObject([
        { start: { parent: null } },
        ...(start === over.start ? [{}] : []),
      ])
    }
  })

  it('may be asked for twice', async () => {
    const debate = newDebate()
    await store.createDebate(debate)
    await store.deleteDebate(debate.start.id)
    await expect(store.deleteDebate(debate.start.id)).resolves.toBeUndefined()
  })
})
