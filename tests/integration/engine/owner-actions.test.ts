import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Debate, Turn } from '../../../lib/roundtable/debate.ts'
import { eventually } from '../../support/eventually.ts'
import type { ModelCall, Script } from '../../support/model-server/script.ts'
import { type Kind, kindOf, panelVoter, type Votes } from '../../support/panel-voter.ts'
import { expectSoundLog } from '../../support/sound-log.ts'
import {
  endOf,
  holdDebate,
  nobody,
  openTestHouse,
  startInput,
  type TestHouse,
} from '../../support/test-house.ts'

const openaiSeat = 2
const xaiSeat = 3
const split: Votes = { openai: 'Yes', xai: ['Yes', 'No'] }
const refused: Script = { status: 400, body: { error: { message: 'no' } } }
const slow: Script = { hang: true }

describe.each(['embedded', 'postgres'] as const)('what an owner may do, on %s', (kind) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(kind, panelVoter({}), { backoffBaseMs: 2_000, backoffMaxMs: 2_000 })
  })
  afterAll(() => house.close())
  beforeEach(() => {
    house.models.journal.length = 0
  })

  /** Every seat votes as told; one provider's model does something else when asked for this. */
  function play(votes: Votes, provider?: string, asked?: Kind, script?: Script): void {
    house.models.answerWith(
      panelVoter(votes, (call, what) =>
        script && what === asked && (provider === 'any' || call.provider === provider) ? script : null,
      ),
    )
  }
  const start = async (): Promise<string> => (await house.runtime.engine.start(startInput(), nobody)).id
  const document = async (id: string): Promise<Debate> => {
    const debate = await house.runtime.store.readDebate(id)
    if (!debate) throw new Error('There is no such debate.')
    return debate
  }
  const turnOf = (debate: Debate, round: number, seat: number): Turn => {
    const turn = debate.rounds[round - 1]?.turns.find((one) => one.seat === seat)
    if (!turn) throw new Error(`Seat ${seat} has no turn in round ${round}.`)
    return turn
  }
  const settledIn = async (id: string, round: number): Promise<number> =>
    (await document(id)).rounds[round - 1]?.turns.filter((turn) => ['voted', 'failed'].includes(turn.status))
      .length ?? 0
  const callsOf = (provider: string) => house.models.journal.filter((call) => call.provider === provider)
  const isGone = async (provider: string) =>
    eventually(() => callsOf(provider).some((call) => call.ending === 'gone'))

  it('cancels in round 1: it closes as it stands, and the verdict counts what was settled', async () => {
    play({ xai: 'Yes' }, 'openai', 'first', slow)
    const id = await start()
    await eventually(async () => (await settledIn(id, 1)) === 5, 30_000)
    await house.runtime.engine.cancel(id)
    const debate = await document(id)
    expect(debate).toMatchObject({ status: 'cancelled', stopped: 'cancelled', review: null })
    expect(debate.finishedAt).not.toBeNull()
    expect(debate.rounds).toHaveLength(1)
    expect(debate.rounds[0]?.closedAt).not.toBeNull()
    expect(turnOf(debate, 1, openaiSeat)).toMatchObject({ status: 'failed', error: { code: 'cancelled' } })
    expect(debate.verdict?.line).toBe('Supermajority — No (4/5 votes, 5 of 6 seats voted)')
    expect(debate.verdict?.badges).toContain('stopped early')
    await isGone('openai')
    expect(house.models.journal).toHaveLength(6)
    await expectSoundLog(house.runtime.store, id)
    for (const again of ['cancel', 'retryReview'] as const)
      await expect(house.runtime.engine[again](id)).rejects.toMatchObject({ status: 409 })
    await expect(house.runtime.engine.retrySeat(id, openaiSeat)).rejects.toMatchObject({ status: 409 })
  })

  it('cancels in round 2: round 1 counts, what was said since is shown', async () => {
    play(split, 'openai', 'exchange', slow)
    const id = await start()
    await eventually(async () => (await settledIn(id, 2)) === 5, 30_000)
    await house.runtime.engine.cancel(id)
    const debate = await document(id)
    expect(debate).toMatchObject({ status: 'cancelled', review: null })
    expect(debate.rounds[1]?.closedAt).toBeNull()
    expect(debate.verdict?.line).toBe('Supermajority — No (4/6 votes)')
    expect(debate.verdict?.sentence).toContain('without discussion')
    expect(turnOf(debate, 2, xaiSeat)).toMatchObject({ status: 'voted', vote: 'o2' })
    expect(debate.seats[xaiSeat - 1]?.standing).toMatchObject({ ballot: 'o1', round: 1 })
    expect(turnOf(debate, 2, openaiSeat)).toMatchObject({ status: 'failed', error: { code: 'cancelled' } })
    await isGone('openai')
    await expectSoundLog(house.runtime.store, id)
  })

  it('cancels while the review is written: the verdict stands without one', async () => {
    play({}, 'any', 'review', slow)
    const id = await start()
    await eventually(() => house.models.journal.some((call) => kindOf(call) === 'review'), 30_000)
    await house.runtime.engine.cancel(id)
    const debate = await document(id)
    expect(debate).toMatchObject({ status: 'cancelled', review: null })
    expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
    await eventually(() => house.models.journal.some((call) => call.ending === 'gone'))
    await expectSoundLog(house.runtime.store, id)
  })

  it('stops a slow seat: its call ends, the others go on', async () => {
    play({ xai: 'Yes' }, 'openai', 'first', slow)
    const id = await start()
    await eventually(() => callsOf('openai').length === 1)
    await expect(house.runtime.engine.stopSeat(id, 7)).rejects.toMatchObject({ status: 404 })
    await expect(house.runtime.engine.retrySeat(id, openaiSeat)).rejects.toMatchObject({ status: 409 })
    await expect(house.runtime.engine.retryReview(id)).rejects.toMatchObject({ status: 409 })
    await house.runtime.engine.stopSeat(id, openaiSeat)
    const debate = await endOf(house.runtime, id)
    expect(debate.status).toBe('finished')
    expect(turnOf(debate, 1, openaiSeat)).toMatchObject({ status: 'failed', error: { code: 'stopped' } })
    // Who has no statement from round 1 sits the exchange out.
    expect(debate.rounds[1]?.turns.map((turn) => turn.seat)).not.toContain(openaiSeat)
    await isGone('openai')
    expect(callsOf('openai')).toHaveLength(1)
    await expect(house.runtime.engine.stopSeat(id, openaiSeat)).rejects.toMatchObject({ status: 409 })
    await expectSoundLog(house.runtime.store, id)
  })

  it('stops a seat that waits for its next try', async () => {
    play({}, 'openai', 'first', { status: 500, body: 'oh' })
    const id = await start()
    await eventually(
      async () => (await document(id)).rounds[0]?.turns[openaiSeat - 1]?.status === 'retrying',
      30_000,
    )
    await house.runtime.engine.stopSeat(id, openaiSeat)
    const debate = await endOf(house.runtime, id)
    expect(turnOf(debate, 1, openaiSeat)).toMatchObject({ status: 'failed', error: { code: 'stopped' } })
    expect(debate.status).toBe('finished')
    expect(callsOf('openai')).toHaveLength(1)
  })

  it('has a failed seat asked again, alone, at most three times', async () => {
    const { engine, store } = house.runtime
    play({}, 'openai', 'first', refused)
    const first = await holdDebate(house.runtime)
    const { id } = first
    expect(first.verdict?.line).toBe('Unanimous among voters — No (5/5 votes, 5 of 6 seats voted)')
    expect(first.verdict?.badges).not.toContain('amended')
    await expect(engine.retrySeat(id, 7)).rejects.toMatchObject({ status: 404 })
    await expect(engine.retrySeat(id, xaiSeat)).rejects.toMatchObject({ status: 409 })
    for (const time of [1, 2]) {
      house.models.journal.length = 0
      await engine.retrySeat(id, openaiSeat)
      const again = await endOf(house.runtime, id)
      expect(again.amendments).toEqual([{ seat: openaiSeat, times: time }])
      expect(house.models.journal.map((call) => call.provider)).toEqual(['openai', 'mistral'])
    }
    play({ openai: 'Yes' })
    await engine.retrySeat(id, openaiSeat)
    const amended = await endOf(house.runtime, id)
    expect(amended).toMatchObject({ status: 'finished', reopening: null, review: { status: 'written' } })
    // It disagrees, yet no round opens any more.
    expect(amended.rounds).toHaveLength(1)
    expect(turnOf(amended, 1, openaiSeat)).toMatchObject({ status: 'voted', vote: 'o1', error: null })
    expect(amended.verdict?.line).toBe('Supermajority — No (5/6 votes)')
    expect(amended.verdict?.badges).toContain('amended')
    await expect(engine.retrySeat(id, openaiSeat)).rejects.toMatchObject({ status: 409 })
    await expectSoundLog(store, id)
  })

  it('gives up on a seat after the third time', async () => {
    play({}, 'openai', 'first', refused)
    const { id } = await holdDebate(house.runtime)
    for (let time = 1; time <= 3; time++) {
      await house.runtime.engine.retrySeat(id, openaiSeat)
      await endOf(house.runtime, id)
    }
    await expect(house.runtime.engine.retrySeat(id, openaiSeat)).rejects.toMatchObject({ status: 409 })
    await expectSoundLog(house.runtime.store, id)
  })

  it('refuses a second amendment while one is under way; the seat asked again can be stopped', async () => {
    const { engine } = house.runtime
    play({}, 'openai', 'first', refused)
    const { id } = await holdDebate(house.runtime)
    play({}, 'openai', 'first', slow)
    await engine.retrySeat(id, openaiSeat)
    await eventually(() => callsOf('openai').length === 2)
    await expect(engine.retrySeat(id, openaiSeat)).rejects.toMatchObject({ status: 409 })
    await expect(engine.retryReview(id)).rejects.toMatchObject({ status: 409 })
    await expect(engine.cancel(id)).rejects.toMatchObject({ status: 409 })
    await engine.stopSeat(id, openaiSeat)
    const debate = await endOf(house.runtime, id)
    expect(turnOf(debate, 1, openaiSeat)).toMatchObject({ status: 'failed', error: { code: 'stopped' } })
    expect(debate.review?.status).toBe('written')
    await expectSoundLog(house.runtime.store, id)
  })

  it('has the review written again, and nothing else', async () => {
    play({}, 'any', 'review', refused)
    const first = await holdDebate(house.runtime)
    expect(first.review).toMatchObject({ status: 'failed', error: { code: 'no-reviewer' } })
    play({})
    house.models.journal.length = 0
    await house.runtime.engine.retryReview(first.id)
    const again = await endOf(house.runtime, first.id)
    expect(again).toMatchObject({ status: 'finished', review: { status: 'written' }, amendments: [] })
    expect(again.verdict).toEqual(first.verdict)
    expect(house.models.journal).toHaveLength(1)
    await expectSoundLog(house.runtime.store, first.id)
  })

  it('deletes a running debate: calls end, late answers find nothing, children lose their parent', async () => {
    const { engine, store } = house.runtime
    play({}, 'openai', 'first', slow)
    const id = await start()
    const { id: runningChild } = await engine.start(startInput({ parent: id }), nobody)
    await eventually(() => callsOf('openai').length === 2)
    house.models.answerWith(panelVoter({}))
    const finishedChild = await holdDebate(house.runtime, { parent: id })
    expect(finishedChild.parent).toBe(id)
    await engine.delete(id)
    await isGone('openai')
    expect(await store.findDebate(id)).toBeNull()
    expect(await store.readDebate(id)).toBeNull()
    expect(await store.readEvents(id, 0)).toEqual([])
    for (const child of [runningChild, finishedChild.id]) {
      expect(await store.findDebate(child)).toMatchObject({ parent: null })
      expect(await store.readDebate(child)).toMatchObject({ parent: null })
    }
    await expect(engine.cancel(id)).rejects.toMatchObject({ status: 404 })
    await engine.cancel(runningChild)
    await expectSoundLog(store, runningChild)
    await expectSoundLog(store, finishedChild.id)
  })

  it('deletes a debate whose answers are on their way: they are fenced off', async () => {
    // One of them never comes: on a busy machine all may be there before the debate is gone, and a review be asked for.
    const held = (call: ModelCall) => (call.provider === 'xai' ? slow : null)
    house.models.answerWith(panelVoter({}, held, { firstTokenMs: 300 }))
    const id = await start()
    await eventually(() => house.models.journal.length === 6)
    await delay(290)
    await house.runtime.engine.delete(id)
    await delay(300)
    expect(await house.runtime.store.readEvents(id, 0)).toEqual([])
    expect(await house.runtime.store.readTurn(id, 1, openaiSeat, 1)).toBeNull()
    expect(house.models.journal).toHaveLength(6)
  })
})
