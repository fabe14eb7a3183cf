import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../lib/store/store.ts'
import { eventually } from '../../support/eventually.ts'
import { openTestStore, type StoreFixture } from '../../support/store-fixture.ts'

const lease = (holder: string, leaseMs = 10_000) => ({ holder, leaseMs })
const numbers = (places: { n: number }[]) => places.map(({ n }) => n).toSorted()

describe.each(['embedded', 'postgres'] as const)('places of a connection on %s', (kind) => {
  let fixture: StoreFixture
  let stores: [Store, Store]
  let connection: string
  let count = 0
  beforeAll(async () => {
    fixture = await openTestStore(kind)
    stores = [fixture.store, kind === 'postgres' ? await fixture.another() : fixture.store]
  })
  afterAll(() => fixture.close())
  beforeEach(() => {
    connection = `connection-${++count}`
  })

  it('are as many as the limit says, and not more for many who ask at the same time', async () => {
    const asked = Array.from({ length: 40 }, (_, at) =>
      stores[at % 2 === 0 ? 0 : 1].places.take(connection, 3, 2, lease(`holder-${at}`)),
    )
    expect(numbers((await Promise.all(asked)).flat())).toEqual([1, 2, 3])
    expect(await stores[0].places.take(connection, 3, 1, lease('late'))).toEqual([])
    expect(await stores[0].places.take('another', 3, 5, lease('late'))).toHaveLength(3)
  })

  it('are free again once given back, by their holder only, and every instance hears of it', async () => {
    const heard: string[] = []
    const end = stores[1].notices.subscribe(
      (notice) => notice.type === 'place' && heard.push(`${notice.connection} ${notice.holder}`),
    )
    const taken = await stores[0].places.take(connection, 2, 2, lease('one'))
    await stores[1].places.release(taken, 'other')
    expect(await stores[1].places.take(connection, 2, 1, lease('other'))).toEqual([])
    await stores[0].places.release(taken.slice(0, 1), 'one')
    expect(await stores[1].places.take(connection, 2, 2, lease('other'))).toEqual(taken.slice(0, 1))
    await eventually(() => heard.includes(`${connection} one`))
    end()
  })

  it('come back when their holder does not renew them, and are not taken from one who does', async () => {
    const [first, second] = await stores[0].places.take(connection, 2, 2, lease('one', 400))
    if (!first || !second) throw new Error('There were no places.')
    for (let beat = 0; beat < 4; beat++) {
      await delay(150)
      await stores[0].places.renew([first], lease('one', 400))
    }
    expect(await stores[1].places.take(connection, 2, 2, lease('other'))).toEqual([second])
    await stores[0].places.renew([first, second], lease('one', 1))
    await delay(20)
    // What was lost stays lost: renewed to a moment, only the first is free.
    expect(await stores[1].places.take(connection, 2, 2, lease('third'))).toEqual([first])
  })

  it('follow a limit that changes: more at once, fewer as soon as enough are given back', async () => {
    const three = await stores[0].places.take(connection, 3, 9, lease('one'))
    const five = await stores[1].places.take(connection, 5, 9, lease('one'))
    expect(numbers([...three, ...five])).toEqual([1, 2, 3, 4, 5])
    await stores[0].places.release(three, 'one')
    expect(await stores[0].places.take(connection, 2, 9, lease('one'))).toEqual([])
    await stores[0].places.release(five.slice(0, 1), 'one')
    expect(await stores[0].places.take(connection, 2, 9, lease('one'))).toHaveLength(1)
    expect(await stores[0].places.take(connection, 2, 9, lease('one'))).toEqual([])
  })

  it('let no more requests start within the time than the limit says, however many ask', async () => {
    const windowMs = 600
    const starts: number[] = []
    const until = Date.now() + 2_000
    const ask = async (store: Store) => {
      while (Date.now() < until) {
        const { started, roomInMs } = await store.places.startRequests(connection, 4, 3, windowMs)
        const now = Date.now()
        for (let n = 0; n < started; n++) starts.push(now)
        expect(started).toBeLessThanOrEqual(3)
        if (started < 3) expect(roomInMs).toBeGreaterThan(0)
        expect(roomInMs).toBeLessThanOrEqual(windowMs)
        await delay(Math.min(50, roomInMs))
      }
    }
    await Promise.all([ask(stores[0]), ask(stores[1]), ask(stores[1])])
    const sorted = starts.toSorted((one, other) => one - other)
    // Noted here a moment after it was there.
    for (let at = 4; at < sorted.length; at++)
      expect((sorted[at] ?? 0) - (sorted[at - 4] ?? 0)).toBeGreaterThan(windowMs - 100)
    expect(starts.length).toBeGreaterThanOrEqual(12)
  })

  it('follow a limit of requests that changes', async () => {
    expect(await stores[0].places.startRequests(connection, 3, 3, 60_000)).toMatchObject({ started: 3 })
    expect(await stores[1].places.startRequests(connection, 5, 3, 60_000)).toMatchObject({ started: 2 })
    const { started, roomInMs } = await stores[1].places.startRequests(connection, 1, 3, 60_000)
    expect(started).toBe(0)
    expect(roomInMs).toBeGreaterThan(50_000)
    expect(await stores[1].places.startRequests('another', 1, 3, 60_000)).toMatchObject({ started: 1 })
  })
})
