import { afterEach, describe, expect, it } from 'vitest'
import { costOfReviews, costOfRound, costOfSeat } from '../../../lib/roundtable/cost-by.ts'
import { booksOf } from '../../support/books.ts'
import { eventually } from '../../support/eventually.ts'
import type { Script } from '../../support/model-server/script.ts'
import { kindOf, panelVoter } from '../../support/panel-voter.ts'
import {
  endOf,
  holdDebate,
  nobody,
  openTestHouse,
  startInput,
  type TestHouse,
} from '../../support/test-house.ts'

const usage = { input: 500, output: 200 }
const openaiSeat = 2
const unusable: Script = { text: 'I would rather not say it in JSON.', usage }
/** GPT-5.4, by its price. */
const openaiUsd = (500 * 2.5 + 200 * 15) / 1_000_000

let house: TestHouse
afterEach(() => house.close())

describe.each(['embedded', 'postgres'] as const)('the books, on %s', (kind) => {
  /** What all documents and the books come to; they have to be the same. */
  async function expectSameSum(ids: string[]): Promise<void> {
    let documents = 0
    for (const id of ids) documents += (await house.runtime.store.readDebate(id))?.cost.usd ?? 0
    const books = await booksOf(house.runtime)
    expect(books.usd).toBeCloseTo(documents, 9)
    expect(books.reservedUsd).toBe(0)
  }

  it('hold what every answer cost, also unusable ones, refusals, and what was asked again', async () => {
    house = await openTestHouse(
      kind,
      panelVoter(
        { xai: 'Yes' },
        (call) => {
          if (call.provider === 'openai') return unusable
          if (call.provider === 'anthropic') return { refusal: 'No.', usage }
          return call.provider === 'mistral' && kindOf(call) === 'review' ? unusable : null
        },
        { usage },
      ),
    )
    const { engine } = house.runtime
    const first = await holdDebate(house.runtime)
    // It answered twice, of no use.
    expect(costOfSeat(first, openaiSeat).usd).toBeCloseTo(2 * openaiUsd, 9)
    expect(costOfSeat(first, 6).usd).toBeGreaterThan(0)
    const seats = [1, 2, 3, 4, 5, 6].reduce((sum, seat) => sum + (costOfSeat(first, seat).usd ?? 0), 0)
    const rounds = [1, 2].reduce((sum, round) => sum + (costOfRound(first, round).usd ?? 0), 0)
    expect(seats).toBeCloseTo(rounds, 9)
    // The review's includes that of the reviewer before, who could not be read.
    expect(first.cost.usd).toBeCloseTo(rounds + (first.review?.costUsd ?? 0), 9)
    expect(costOfReviews(first).usd).toBeCloseTo(first.review?.costUsd ?? 0, 9)
    await expectSameSum([first.id])

    house.models.answerWith(panelVoter({ xai: 'Yes' }, undefined, { usage }))
    await engine.retrySeat(first.id, openaiSeat)
    const amended = await endOf(house.runtime, first.id)
    expect(costOfSeat(amended, openaiSeat).usd).toBeCloseTo(3 * openaiUsd, 9)
    expect(amended.cost.usd).toBeGreaterThan((first.cost.usd ?? 0) + openaiUsd)
    await expectSameSum([first.id])

    await engine.retryReview(first.id)
    const reviewed = await endOf(house.runtime, first.id)
    expect(reviewed.cost.usd).toBeGreaterThan(amended.cost.usd ?? 0)
    expect(reviewed.cost.estimated).toBe(false)
    await expectSameSum([first.id])
    const { rows } = await booksOf(house.runtime)
    expect(rows.find((row) => row.model === 'openai/gpt-5.4')).toMatchObject({
      connection: 'OpenAI',
      calls: 2,
      inputTokens: 1_500,
      outputTokens: 600,
    })
  })

  it('count a call that its owner ends as what it was reserved at', async () => {
    house = await openTestHouse(
      kind,
      panelVoter({}, (call) => (call.provider === 'openai' ? { hang: true } : null), { usage }),
    )
    const { engine, store } = house.runtime
    const ids: string[] = []
    for (const end of ['stop', 'cancel', 'delete'] as const) {
      house.models.journal.length = 0
      const { id } = await engine.start(startInput(), nobody)
      await eventually(async () => {
        const debate = await store.readDebate(id)
        const turns = debate?.rounds[0]?.turns ?? []
        return turns[1]?.status === 'asking' && turns.filter(({ status }) => status === 'voted').length === 5
      })
      const before = await booksOf(house.runtime)
      if (end === 'stop') await engine.stopSeat(id, openaiSeat)
      else await engine[end](id)
      if (end !== 'delete') {
        const debate = await endOf(house.runtime, id)
        const turn = debate.rounds[0]?.turns[1]
        expect(turn).toMatchObject({ status: 'failed', estimated: true })
        expect(turn?.costUsd).toBeGreaterThan(0.1)
        expect(debate.cost.estimated).toBe(true)
        ids.push(id)
        await expectSameSum(ids)
      } else {
        const after = await booksOf(house.runtime)
        // The books outlive the debate: what it cost, and the call that was cut off.
        expect(after.usd - before.usd).toBeGreaterThan(0.1)
        expect(after.reservedUsd).toBe(0)
      }
    }
  })

  it('count a review that is cut off', async () => {
    house = await openTestHouse(
      kind,
      panelVoter({}, (_, what) => (what === 'review' ? { hang: true } : null), { usage }),
    )
    const { id } = await house.runtime.engine.start(startInput(), nobody)
    await eventually(() => house.models.journal.some((call) => kindOf(call) === 'review'))
    await house.runtime.engine.cancel(id)
    const debate = await endOf(house.runtime, id)
    expect(debate).toMatchObject({
      review: null,
      reviewsBefore: { estimated: true },
      cost: { estimated: true },
    })
    await expectSameSum([id])
  })

  it('know nothing of scripted models', async () => {
    house = await openTestHouse(kind, panelVoter({}))
    const scripted = (await house.runtime.models.list()).filter((model) => model.rehearsal).slice(0, 2)
    const seats = scripted.map(({ id }) => ({ model: id, persona: null }))
    const estimate = await house.runtime.engine.estimate(startInput({ seats }))
    expect(estimate).toMatchObject({ usd: null, fitsUsd: null, unpricedModels: [], assumptions: [] })
    const { id } = await house.runtime.engine.start(startInput({ seats, budgetUsd: 0.01 }), nobody)
    await house.runtime.engine.cancel(id)
    expect((await booksOf(house.runtime)).rows).toEqual([])
  })
})
