import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../lib/store/store.ts'
import { openTestStore, type StoreFixture } from '../../support/store-fixture.ts'

const hour = { windowMs: 3_600_000 }

describe.each(['embedded', 'postgres'] as const)('limits on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store
  let others: Store[]

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
    others = kind === 'postgres' ? [await fixture.another(), await fixture.another()] : []
  })
  afterAll(() => fixture.close())

  it.each([1, 7, 30])(
    'let exactly %i of many pass that come at once, on all instances together',
    async (limit) => {
      const stores = [store, ...others]
      const waits = await Promise.all(
        Array.from({ length: 90 }, (_, index) =>
          stores[index % stores.length]?.limits.take(`at-once-${limit}`, { limit, ...hour }),
        ),
      )
      expect(waits.filter((wait) => wait === null)).toHaveLength(limit)
    },
  )

  it('say how long to wait: until one more step is free', async () => {
    const step = hour.windowMs / 2
    for (const wait of [null, null])
      expect(await store.limits.take('waiting', { limit: 2, ...hour })).toBe(wait)
    const wait = await store.limits.take('waiting', { limit: 2, ...hour })
    expect(wait).toBeGreaterThan(step - 60_000)
    expect(wait).toBeLessThanOrEqual(step)
  })

  it('are not lengthened by tries that are refused', async () => {
    await store.limits.take('refused', { limit: 1, ...hour })
    const first = (await store.limits.take('refused', { limit: 1, ...hour })) ?? 0
    for (let tries = 0; tries < 20; tries += 1) await store.limits.take('refused', { limit: 1, ...hour })
    expect(await store.limits.take('refused', { limit: 1, ...hour })).toBeLessThanOrEqual(first)
  })

  it('give back what was used, bit by bit', async () => {
    const allowance = { limit: 4, windowMs: 200 }
    while ((await store.limits.take('back', allowance)) === null);
    await expect.poll(() => store.limits.take('back', allowance)).toBeNull()
  })

  it('hold for each key by itself, and follow a limit that is changed', async () => {
    expect(await store.limits.take('mine', { limit: 1, ...hour })).toBeNull()
    expect(await store.limits.take('mine', { limit: 1, ...hour })).not.toBeNull()
    expect(await store.limits.take('yours', { limit: 1, ...hour })).toBeNull()
    expect(await store.limits.take('mine', { limit: 1_000, ...hour })).not.toBeNull()
    expect(await store.limits.take('mine', { limit: 2, windowMs: 7_200_000 })).toBeNull()
  })
})
