import { afterEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../../lib/problem.ts'
import { booksOf } from '../../support/books.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { expectSoundLog } from '../../support/sound-log.ts'
import {
  endOf,
  holdDebate,
  nobody,
  openTestHouse,
  startInput,
  type TestHouse,
} from '../../support/test-house.ts'

const split = { openai: 'Yes', xai: 'Yes', gemini: 'Yes' }
/** The six make about 0.75 USD of it. */
const dear = { usage: { input: 500, output: 10_000 } }
const cheap = { usage: { input: 500, output: 200 } }

let house: TestHouse
afterEach(() => house.close())

describe.each(['embedded', 'postgres'] as const)('caps on cost, on %s', (kind) => {
  it('stops before a round that does not fit, and says so', async () => {
    house = await openTestHouse(kind, panelVoter(split, undefined, dear))
    const debate = await holdDebate(house.runtime)
    expect(debate).toMatchObject({ status: 'finished', stopped: 'budget', review: { status: 'written' } })
    expect(debate.rounds).toHaveLength(1)
    expect(debate.rounds[0]?.closedAt).not.toBeNull()
    expect(debate.verdict?.label).toBe('Tie')
    expect(debate.verdict?.badges).toContain('stopped early')
    const events = await house.runtime.store.readEvents(debate.id, 0)
    expect(events.find(({ type }) => type === 'round.closed')).toMatchObject({ stopped: 'budget' })
    const books = await booksOf(house.runtime)
    expect(books.usd).toBeCloseTo(debate.cost.usd ?? 0, 9)
    expect(books).toMatchObject({ estimatedUsd: 0, reservedUsd: 0 })
    await expectSoundLog(house.runtime.store, debate.id)
  })

  it('opens the next round where what was spent leaves room, though the estimates of both would not', async () => {
    house = await openTestHouse(kind, panelVoter(split, undefined, cheap))
    const { high } = (await house.runtime.engine.estimate(startInput())).usd ?? { high: 0 }
    expect(high).toBeGreaterThan(1)
    const debate = await holdDebate(house.runtime)
    expect(debate).toMatchObject({ status: 'finished', stopped: null })
    expect(debate.rounds).toHaveLength(2)
  })

  it('refuses a start that cannot fit, names the least cap, and starts with that one', async () => {
    house = await openTestHouse(kind, panelVoter({}, undefined, cheap))
    const { engine, store } = house.runtime
    const { fitsUsd } = await engine.estimate(startInput())
    const least = fitsUsd ?? 0
    const refusal = await engine
      .start(startInput({ budgetUsd: least - 0.01 }), nobody)
      .catch((problem: Problem) => problem)
    expect(refusal).toMatchObject({ status: 422, errors: [{ path: 'budgetUsd' }] })
    expect((refusal as Problem).message).toContain(`${least.toFixed(2)} USD`)
    expect(await store.openDebates()).toEqual([])
    expect((await booksOf(house.runtime)).rows).toEqual([])
    const debate = await holdDebate(house.runtime, { budgetUsd: least })
    expect(debate).toMatchObject({ status: 'finished', review: { status: 'written' } })
  })

  it.each([
    [0.4, '0.40 USD are left'],
    [0.004, 'less than 0.01 USD are left'],
  ])('refuses a start that does not fit a day of %f USD, and says what is left', async (cap, left) => {
    house = await openTestHouse(
      kind,
      panelVoter({}, undefined, cheap),
      {},
      {
        environment: { DAILY_BUDGET_USD: cap },
      },
    )
    await expect(house.runtime.engine.start(startInput(), nobody)).rejects.toMatchObject({
      status: 422,
      code: 'daily-budget',
      message: expect.stringContaining(left),
    })
    expect((await booksOf(house.runtime)).rows).toEqual([])
  })

  it('stops at the day’s cap, too', async () => {
    house = await openTestHouse(
      kind,
      panelVoter(split, undefined, dear),
      {},
      {
        environment: { DAILY_BUDGET_USD: 1 },
      },
    )
    const debate = await holdDebate(house.runtime, { budgetUsd: 5 })
    expect(debate).toMatchObject({
      status: 'finished',
      stopped: 'daily-budget',
      review: { status: 'written' },
    })
    expect(debate.verdict?.badges).toContain('stopped early')
  })

  it('asks a seat or a reviewer again within the caps only', async () => {
    house = await openTestHouse(
      kind,
      panelVoter({}, (call) => (call.provider === 'openai' ? { status: 400, body: {} } : null), dear),
    )
    const debate = await holdDebate(house.runtime, { budgetUsd: 0.7 })
    const { engine } = house.runtime
    await expect(engine.retrySeat(debate.id, 2)).rejects.toMatchObject({ status: 409, code: 'budget' })
    await expect(engine.retryReview(debate.id)).rejects.toMatchObject({ status: 409, code: 'budget' })
    expect((await booksOf(house.runtime)).reservedUsd).toBe(0)
  })

  it('never overshoots the day with 20 debates at once', async () => {
    const cap = 3
    // Slow enough that all starts are weighed before the first answer is paid.
    const slow = { ...cheap, firstTokenMs: 1_500 }
    house = await openTestHouse(
      kind,
      panelVoter(split, undefined, slow),
      {},
      { environment: { DAILY_BUDGET_USD: cap } },
    )
    const instances = [house.runtime, kind === 'postgres' ? await house.another() : house.runtime]
    const starts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        (instances[index % 2] ?? house.runtime).engine.start(startInput(), nobody),
      ),
    )
    const reserved = await booksOf(house.runtime)
    expect(reserved.usd + reserved.reservedUsd).toBeLessThanOrEqual(cap)
    const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
    const refused = starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []))
    // As many as fit, and not one more.
    expect(started).toHaveLength(Math.floor(cap / (started[0]?.estimate.fitsUsd ?? 0)))
    for (const problem of refused) expect(problem).toMatchObject({ status: 422, code: 'daily-budget' })
    for (const { id } of started) expect((await endOf(house.runtime, id)).status).toBe('finished')
    const { usd, reservedUsd } = await booksOf(house.runtime)
    expect(reservedUsd).toBe(0)
    expect(usd).toBeLessThanOrEqual(cap)
  }, 60_000)
})
