import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { openTestHouse, startInput, type TestHouse } from '../../support/test-house.ts'

describe.each(['embedded', 'postgres'] as const)('starts with an idempotency key, on %s', (kind) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(kind, panelVoter({}))
  })
  afterAll(() => house.close())

  const start = (
    idempotencyKey: string,
    changes: Parameters<typeof startInput>[0] = {},
    scope = 'visitor:1',
  ) => house.runtime.engine.start(startInput(changes), { visitor: null, idempotencyKey, scope })

  it('give the same answer to the same body, also after the debate has ended', async () => {
    const first = await start('key-same')
    expect(await start('key-same')).toEqual(first)
    await house.runtime.engine.cancel(first.id).catch(() => {})
    expect(await start('key-same')).toEqual(first)
  })

  it('refuse another body under the same key', async () => {
    await start('key-other')
    await expect(start('key-other', { question: 'Something else?' })).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'Idempotency-Key' }],
    })
  })

  it('refuse while the first is in flight', async () => {
    const hash = createHash('sha256').update(JSON.stringify(startInput())).digest('hex')
    await house.runtime.store.claimIdempotency('visitor:1', 'key-flying', hash)
    await expect(start('key-flying')).rejects.toMatchObject({ status: 409 })
    await house.runtime.store.releaseIdempotency('visitor:1', 'key-flying')
    await expect(start('key-flying')).resolves.toMatchObject({ slug: expect.any(String) })
  })

  it('are free again after a start that was refused', async () => {
    const seats = ['openai/gpt-5.4', 'nobody/nothing'].map((model) => ({ model, persona: null }))
    await expect(start('key-refused', { seats })).rejects.toMatchObject({
      status: 422,
      code: 'invalid-input',
    })
    await expect(start('key-refused')).resolves.toMatchObject({ slug: expect.any(String) })
  })

  it('do not meet those of other callers', async () => {
    const one = await start('key-scoped', {}, 'visitor:1')
    const other = await start('key-scoped', {}, 'visitor:2')
    expect(other.id).not.toBe(one.id)
  })

  it('make one debate of many at the same moment', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => start('key-crowd')))
    const ids = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))
    expect(new Set(ids).size).toBe(1)
    for (const one of outcomes)
      if (one.status === 'rejected') expect(isProblem(one.reason) && one.reason.status).toBe(409)
    expect((await start('key-crowd')).id).toBe(ids[0])
  })
})
