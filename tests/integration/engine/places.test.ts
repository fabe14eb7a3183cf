import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Tunables } from '../../../lib/config/tunables.ts'
import { noLimits } from '../../../lib/models/catalogue/no-limits.ts'
import type { ConnectionLimits } from '../../../lib/models/models.ts'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import type { Runtime } from '../../../lib/runtime.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { someNote } from '../../support/some-note.ts'
import { endOf, nobody, openTestHouse, startInput, type TestHouse } from '../../support/test-house.ts'

const callMs = 300
const model = 'gateway/one'
const seats = Array.from({ length: 6 }, () => ({ model, persona: null }))

describe('calls over a connection with limits', () => {
  let house: TestHouse
  afterEach(() => house.close())

  async function open(
    kind: 'embedded' | 'postgres',
    limits: Partial<ConnectionLimits>,
    tunables: Partial<Tunables> = {},
  ) {
    house = await openTestHouse(kind, panelVoter({}, undefined, { firstTokenMs: callMs }), tunables)
    const { catalogue } = house.runtime.store
    const connection = {
      ...{
        id: 'gateway',
        kind: 'openai' as const,
        name: 'Gateway',
        baseUrl: `${house.models.url}/gateway/v1`,
      },
      apiKey: 'test-gateway-key',
      ...noLimits,
      ...limits,
    }
    await catalogue.saveConnection(connection, someNote)
    const features = { structuredOutput: true, search: false, reasoning: false }
    const entry = {
      ...{ id: model, connection: 'gateway', wireName: 'one', name: 'One', maker: 'Maker', features },
      ...{ parameters: {}, enabled: true, position: null, prices: null, listedPrices: null },
      contextTokens: null,
    }
    await catalogue.changeModels(() => [entry], someNote)
  }

  const poll = (runtime: Runtime) => runtime.engine.start(startInput({ mode: 'poll', seats }), nobody)

  const calls = () => house.models.journal.filter((call) => call.provider === 'gateway')

  function mostAtOnce(made = calls()): number {
    const moments = made.flatMap(({ startedAt, endedAt }) => [
      { at: startedAt, step: 1 },
      { at: endedAt ?? Number.POSITIVE_INFINITY, step: -1 },
    ])
    let [now, most] = [0, 0]
    for (const { step } of moments.toSorted((one, other) => one.at - other.at || one.step - other.step)) {
      now += step
      most = Math.max(most, now)
    }
    return most
  }

  const statuses = (debate: Debate) => debate.rounds[0]?.turns.map((turn) => turn.status)

  it('are never more at once than it allows, over two instances, and no turn fails for waiting', async () => {
    // A queue of two seconds, and turns that may take one.
    await open('postgres', { maxConcurrent: 3 }, { turnLimitMs: 1_000 })
    const other = await house.another()
    const started = await Promise.all([house.runtime, other, house.runtime, other].map(poll))
    for (const { id } of started) {
      const debate = await endOf(house.runtime, id)
      expect(statuses(debate)).toEqual(seats.map(() => 'voted'))
      for (const turn of debate.rounds[0]?.turns ?? []) expect(turn.latencyMs).toBeLessThan(1_000)
    }
    expect(mostAtOnce()).toBe(3)
  })

  it('are never more at once on the embedded database', async () => {
    await open('embedded', { maxConcurrent: 2 }, { turnLimitMs: 700 })
    const { id } = await poll(house.runtime)
    expect(statuses(await endOf(house.runtime, id))).toEqual(seats.map(() => 'voted'))
    expect(mostAtOnce()).toBe(2)
  })

  it('end at once on both instances while its key is bad, until an answer comes', async () => {
    await open('postgres', { maxConcurrent: 1 }, { faultPauseMs: 3_000, faultPauseMostMs: 3_000 })
    const other = await house.another()
    house.models.answerWith(() => ({ status: 401, body: {} }))
    const bad = await endOf(house.runtime, (await poll(house.runtime)).id)
    expect(statuses(bad)).toEqual(seats.map(() => 'failed'))
    // One request found out; the seats behind it made none.
    expect(calls()).toHaveLength(1)
    for (const instance of [house.runtime, other]) {
      expect((await instance.faults.current()).get('gateway')).toMatchObject({ code: 'bad-key' })
      expect(await instance.models.find(model)).toMatchObject({ available: false })
    }
    house.models.answerWith(panelVoter({}))
    await expect.poll(async () => (await other.faults.current()).size, { timeout: 8_000 }).toBe(0)
    const good = await endOf(other, (await poll(other)).id)
    expect(statuses(good)).toEqual(seats.map(() => 'voted'))
    expect((await house.runtime.store.faults.list()).size).toBe(0)
  })
  it('begin no more often than it allows within the time, over two instances', async () => {
    const [requestsPerMinute, requestWindowMs] = [4, 2_000]
    await open('postgres', { requestsPerMinute }, { requestWindowMs })
    const other = await house.another()
    const started = await Promise.all([house.runtime, other].map(poll))
    for (const { id } of started)
      expect(statuses(await endOf(house.runtime, id))).toEqual(seats.map(() => 'voted'))
    const starts = calls().map(({ startedAt }) => startedAt)
    expect(starts).toHaveLength(12)
    // They are counted before they are sent: one may be a moment longer under way than another.
    const moment = 500
    for (let n = requestsPerMinute; n < starts.length; n++)
      expect((starts[n] ?? 0) - (starts[n - requestsPerMinute] ?? 0)).toBeGreaterThan(
        requestWindowMs - moment,
      )
  })

  it('prove with one call, over two instances, whether a connection answers again after its fault', async () => {
    await open('postgres', {}, { faultPauseMs: 1_000, faultPauseMostMs: 1_000 })
    const other = await house.another()
    const pausesEnd = () =>
      expect.poll(async () => (await other.faults.current()).size, { timeout: 8_000 }).toBe(0)
    const pollBoth = async () => {
      const before = calls().length
      const started = await Promise.all([house.runtime, other].map(poll))
      const debates = await Promise.all(started.map(({ id }) => endOf(house.runtime, id)))
      return { made: calls().slice(before), statuses: debates.flatMap(statuses) }
    }
    house.models.answerWith(async () => {
      await delay(callMs)
      return { status: 401, body: {} }
    })
    await pollBoth()

    await pausesEnd()
    const bad = await pollBoth()
    expect(bad.statuses).toEqual(Array(12).fill('failed'))
    expect(bad.made).toHaveLength(1)

    await pausesEnd()
    house.models.answerWith(panelVoter({}, undefined, { firstTokenMs: callMs }))
    const good = await pollBoth()
    expect(good.statuses).toEqual(Array(12).fill('voted'))
    const [first, ...others] = good.made
    expect(others).toHaveLength(11)
    for (const { startedAt } of others) expect(startedAt).toBeGreaterThan(first?.firstTokenAt ?? Infinity)
    // Once it has, they need not wait for each other.
    expect(mostAtOnce(others)).toBeGreaterThan(6)
  })
})
