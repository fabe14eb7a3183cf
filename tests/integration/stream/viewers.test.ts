import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DebateEvent } from '../../../lib/roundtable/events.ts'
import type { Runtime } from '../../../lib/runtime.ts'
import { eventually } from '../../support/eventually.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { lcg } from '../../support/seeded-random.ts'
import { endOf, nobody, openTestHouse, startInput, type TestHouse } from '../../support/test-house.ts'
import { expectSawAll, Viewer } from '../../support/viewer.ts'

const votes = { openai: ['Yes', 'No'], xai: 'Yes' }
const spoken = { firstTokenMs: 50, durationMs: 500 }

describe('viewers of a debate, on two instances', () => {
  let house: TestHouse
  let instances: [Runtime, Runtime]
  beforeAll(async () => {
    house = await openTestHouse('postgres', panelVoter(votes, undefined, spoken), { keepAliveMs: 200 })
    instances = [house.runtime, await house.another()]
  })
  afterAll(() => house.close())

  const start = async (runtime: Runtime = house.runtime): Promise<string> =>
    // What calls that are made again may have cost counts too.
    (await runtime.engine.start(startInput({ budgetUsd: 100 }), nobody)).id

  it('see it whole from wherever they come in, with every word, and all the same', async () => {
    const random = lcg(5)
    const id = await start()
    const arrivals = Array.from({ length: 40 }, async (_, n) => {
      if (n > 1) await delay(random() * 2_500)
      return Viewer.arrive(n % 2 === 0 ? instances[0] : instances[1], id)
    })
    const viewers = await Promise.all(arrivals)
    await Promise.all(viewers.map((viewer) => viewer.done))
    const end = await endOf(house.runtime, id)
    expect(end.rounds).toHaveLength(2)
    for (const viewer of viewers) expectSawAll(viewer, end)
    const [first, second] = viewers as [Viewer, Viewer]
    expect(second.events.slice(-20)).toEqual(first.events.slice(-20))
    // Live text came to both instances, of every seat in both rounds, in pieces that make up the whole.
    for (const viewer of [first, second]) {
      for (const round of [1, 2]) {
        for (const { n } of end.seats) {
          const reasoning = end.rounds[round - 1]?.turns.find((turn) => turn.seat === n)?.reasoning ?? ''
          const heard = viewer.heard(round, n)
          const reached = Math.max(...heard.map((delta) => delta.offset + delta.text.length))
          expect(heard.length).toBeGreaterThan(0)
          expect(reached).toBeGreaterThan(reasoning.length / 2)
        }
      }
      expect(viewer.deltas.some(({ delta }) => delta.type === 'review.delta')).toBe(true)
    }
  })

  it('get what they have missed after any event, then the last, and then the stream ends', async () => {
    const id = await start()
    const end = await endOf(house.runtime, id)
    const all = await house.runtime.store.readEvents(id, 0)
    for (let seq = 0; seq <= end.seq; seq++) {
      const events = await watched(instances[seq % 2] as Runtime, id, seq)
      expect(events).toEqual(all.slice(Math.min(seq, end.seq - 1)))
    }
  })

  it('resume after any event while it runs, and miss nothing', async () => {
    const id = await start(instances[1])
    const first = await Viewer.arrive(instances[0], id)
    const resumed: Promise<DebateEvent[]>[] = []
    while (!first.ended) {
      const seq = Math.floor(Math.random() * (first.document.seq + 1))
      resumed.push(watched(instances[resumed.length % 2] as Runtime, id, seq))
      await delay(100)
    }
    const all = await house.runtime.store.readEvents(id, 0)
    for (const events of await Promise.all(resumed)) expect(events).toEqual(all.slice(-events.length))
    expect(resumed.length).toBeGreaterThan(5)
  })

  it('may be a hundred', async () => {
    const id = await start()
    const viewers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => Viewer.arrive(instances[n % 2] as Runtime, id)),
    )
    await Promise.all(viewers.map((viewer) => viewer.done))
    const end = await endOf(house.runtime, id)
    for (const viewer of viewers) expectSawAll(viewer, end)
  })

  it('are told when the debate is deleted, and the stream ends', async () => {
    const id = await start()
    const viewers = await Promise.all(instances.map((runtime) => Viewer.arrive(runtime, id)))
    await eventually(() => viewers.every((viewer) => viewer.deltas.length > 0))
    await house.runtime.engine.delete(id)
    await Promise.all(viewers.map((viewer) => viewer.done))
    for (const { events } of viewers) {
      expect(events.at(-1)?.type).toBe('debate.deleted')
      expect(events.filter((event) => event.type === 'debate.deleted')).toHaveLength(1)
    }
    // Who comes later, or comes back, hears the same.
    for (const runtime of instances)
      expect(await watched(runtime, id, 3)).toMatchObject([{ type: 'debate.deleted', seq: 4 }])
  })

  it('go on hearing every word when another instance takes the debate over', async () => {
    const id = await start()
    const viewers = await Promise.all(instances.map((runtime) => Viewer.arrive(runtime, id)))
    await eventually(() => viewers.every((viewer) => viewer.deltas.length > 0))
    // The first gives up all its work; its viewers stay.
    await house.runtime.engine.stop(2_000)
    const before = viewers.map((viewer) => viewer.deltas.length)
    await Promise.all(viewers.map((viewer) => viewer.done))
    const end = await endOf(house.runtime, id)
    for (const [index, viewer] of viewers.entries()) {
      expectSawAll(viewer, end)
      expect(viewer.deltas.length).toBeGreaterThan((before[index] ?? 0) + 10)
      for (const { n } of end.seats) expect(viewer.heard(2, n).length).toBeGreaterThan(0)
    }
  })
})

async function watched(runtime: Runtime, id: string, afterSeq: number): Promise<DebateEvent[]> {
  const events: DebateEvent[] = []
  for await (const frame of runtime.stream.watch(id, afterSeq, new AbortController().signal))
    if (frame.type === 'event') events.push(frame.event)
  return events
}
