import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import type { Store } from '../../../lib/store/store.ts'
import { newDebate, openTestStore, type StoreFixture } from '../../support/store-fixture.ts'

describe.each(['embedded', 'postgres'] as const)('idempotency on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
  })
  afterAll(() => fixture.close())

  it('gives a key to exactly one of many that ask at once', async () => {
    const claims = await Promise.all(
      Array.from({ length: 12 }, () => store.claimIdempotency('visitor:1', 'race-key', 'hash')),
    )
    const outcomes = claims.map(({ outcome }) => outcome).sort()
    expect(outcomes).toEqual(['claimed', ...Array.from({ length: 11 }, () => 'in-flight')])
  })

  it('repeats the response to the same body, and tells a different one', async () => {
    const response = { id: 'b', slug: 'a', estimate: { calls: 3 } }
    await store.claimIdempotency('visitor:1', 'key-done', 'hash')
    await store.createDebate(
      newDebate({}, { idempotency: { scope: 'visitor:1', key: 'key-done', response } }),
    )
    const repeated = await store.claimIdempotency('visitor:1', 'key-done', 'hash')
    expect(repeated).toEqual({ outcome: 'done', response })
    expect(JSON.stringify(repeated)).toContain(JSON.stringify(response))
    expect(await store.claimIdempotency('visitor:1', 'key-done', 'other')).toEqual({ outcome: 'different' })
  })

  it('keeps the keys of different callers apart', async () => {
    expect(await store.claimIdempotency('visitor:2', 'shared-key', 'hash')).toEqual({ outcome: 'claimed' })
    expect(await store.claimIdempotency('visitor:3', 'shared-key', 'hash')).toEqual({ outcome: 'claimed' })
  })

  it('frees the key of a refused start, but not of one that was done', async () => {
    await store.claimIdempotency('visitor:1', 'key-refused', 'hash')
    await store.releaseIdempotency('visitor:1', 'key-refused')
    expect(await store.claimIdempotency('visitor:1', 'key-refused', 'other')).toEqual({ outcome: 'claimed' })
    const idempotency = { scope: 'visitor:1', key: 'key-refused', response: 1 }
    await store.createDebate(newDebate({}, { idempotency }))
    await store.releaseIdempotency('visitor:1', 'key-refused')
    expect(await store.claimIdempotency('visitor:1', 'key-refused', 'other')).toMatchObject({
      outcome: 'done',
    })
  })

  it('starts no second debate under a key that is done', async () => {
    await store.claimIdempotency('visitor:1', 'key-twice', 'hash')
    const idempotency = { scope: 'visitor:1', key: 'key-twice', response: 1 }
    const second = newDebate({}, { idempotency })
    await store.createDebate(newDebate({}, { idempotency }))
    const error = await store.createDebate(second).catch((thrown: unknown) => thrown)
    expect(isProblem(error) && error.status).toBe(409)
    expect(await store.findDebate(second.start.id)).toBeNull()
  })
})
