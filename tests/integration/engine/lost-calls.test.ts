import { afterEach, expect, it } from 'vitest'
import { booksOf } from '../../support/books.ts'
import { closedGate } from '../../support/e2e/gate.ts'
import { eventually } from '../../support/eventually.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { endOf, nobody, openTestHouse, startInput, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
afterEach(() => house.close())

it('counts what a call probably cost that died with its driver, marks it, and asks again', async () => {
  const gate = closedGate()
  const answer = panelVoter({}, async (call) => {
    if (call.provider === 'openai') await gate.opened
    return null
  })
  house = await openTestHouse('postgres', answer)
  const { engine, store } = house.runtime
  const { id } = await engine.start(startInput({ budgetUsd: 100 }), nobody)
  await eventually(async () => {
    const debate = await store.readDebate(id)
    return debate?.rounds[0]?.turns.filter(({ status }) => status === 'voted').length === 5
  })
  // The call to the last seat goes down with its driver; another instance makes it again.
  await engine.stop(2_000)
  await house.another()
  await eventually(() => house.models.journal.filter((call) => call.provider === 'openai').length === 2)
  gate.open()
  const debate = await endOf(house.runtime, id)

  expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
  const turns = debate.rounds[0]?.turns ?? []
  expect(turns.filter(({ estimated }) => estimated).map(({ seat }) => seat)).toEqual([2])
  // What a call probably costs is far above what such a short answer does.
  const others = turns.filter(({ estimated }) => !estimated).map(({ costUsd }) => costUsd ?? 0)
  expect(turns[1]?.costUsd).toBeGreaterThan(Math.max(...others))
  expect(debate.cost.estimated).toBe(true)
  const books = await booksOf(house.runtime)
  expect(books.usd).toBeCloseTo(debate.cost.usd ?? 0, 9)
  expect(books.estimatedUsd).toBeGreaterThan(0)
  expect(books.reservedUsd).toBe(0)
})

it('leaves room for the exchange round within the usual cap, though all calls of round 1 died', async () => {
  const gate = closedGate()
  house = await openTestHouse(
    'postgres',
    panelVoter({ xai: 'Yes' }, async () => {
      await gate.opened
      return null
    }),
  )
  const { engine, store } = house.runtime
  const { id } = await engine.start(startInput(), nobody)
  await eventually(() => house.models.journal.length === 6)
  await eventually(async () => {
    const debate = await store.readDebate(id)
    return debate?.rounds[0]?.turns.every(({ status }) => status === 'asking') ?? false
  })
  const reserved = (await booksOf(house.runtime)).reservedUsd
  await engine.stop(2_000)
  await house.another()
  await eventually(() => house.models.journal.length === 12)
  // More than the least that they may have cost, and less than the most.
  const lost = (await booksOf(house.runtime)).usd
  expect(lost).toBeGreaterThan(0.3 * reserved)
  expect(lost).toBeLessThan(0.6 * reserved)
  gate.open()
  const debate = await endOf(house.runtime, id)
  expect(debate).toMatchObject({ status: 'finished', stopped: null, cost: { estimated: true } })
  expect(debate.rounds).toHaveLength(2)
  expect((await booksOf(house.runtime)).usd).toBeCloseTo(debate.cost.usd ?? 0, 9)
})
