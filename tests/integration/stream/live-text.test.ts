import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delta } from '../../../lib/roundtable/events.ts'
import type { Runtime } from '../../../lib/runtime.ts'
import type { Notice } from '../../../lib/store/store.ts'
import { eventually } from '../../support/eventually.ts'
import { defaultVoter } from '../../support/model-server/default-voter.ts'
import type { ModelCall, Script } from '../../support/model-server/script.ts'
import { kindOf, panelVoter } from '../../support/panel-voter.ts'
import { endOf, nobody, openTestHouse, startInput, type TestHouse } from '../../support/test-house.ts'
import { expectSawAll, Viewer } from '../../support/viewer.ts'

const openaiSeat = 2
const never = new AbortController().signal
const words = (count: number, word = 'word') =>
  Array.from({ length: count }, (_, n) => `${word}${n}`).join(' ')

describe('live text and signs of life', () => {
  let house: TestHouse
  let instances: [Runtime, Runtime]
  beforeAll(async () => {
    house = await openTestHouse('postgres', panelVoter({}), { keepAliveMs: 100 })
    instances = [house.runtime, await house.another()]
  })
  afterAll(() => house.close())

  const start = async (): Promise<string> => (await house.runtime.engine.start(startInput(), nobody)).id
  /** Seats of other models answer at once, so that there is one voice to listen to. */
  const openaiSays = (script: (call: ModelCall) => Script) =>
    house.models.answerWith(
      panelVoter({}, (call) =>
        call.provider === 'openai' && kindOf(call) === 'first' ? script(call) : null,
      ),
    )
  const voted = (call: ModelCall, reasoning: string): string =>
    (defaultVoter('No', { reasoning })(call) as Script).text ?? ''

  it('comes at once, and then in at most ten pieces a second for each turn', async () => {
    const seconds = 2
    openaiSays((call) => ({
      text: voted(call, words(400)),
      firstTokenMs: 500,
      durationMs: seconds * 1_000,
    }))
    const id = await start()
    const viewers = await Promise.all(instances.map((runtime) => Viewer.arrive(runtime, id)))
    await eventually(() => viewers.every((viewer) => viewer.heard(1, openaiSeat).length > 0))
    const call = () => house.models.journal.findLast((one) => one.provider === 'openai')
    expect(call()?.endedAt).toBeNull()
    await Promise.all(viewers.map((viewer) => viewer.done))
    const end = await endOf(house.runtime, id)
    const turn = end.rounds[0]?.turns.find((one) => one.seat === openaiSeat)
    const spokeMs = (turn?.latencyMs ?? 0) + 200
    for (const viewer of viewers) {
      expectSawAll(viewer, end)
      const heard = viewer.heard(1, openaiSeat)
      expect(heard[0]).toMatchObject({ offset: 0, attempt: 1 })
      expect(heard[0]?.text.length).toBeLessThan(words(400).length / 4)
      expect(heard.length).toBeGreaterThan(seconds * 2)
      expect(heard.length).toBeLessThanOrEqual(spokeMs / 100 + 1)
      expect(reassembled(heard)).toBe(turn?.reasoning?.slice(0, reassembled(heard).length))
    }
  })

  it('begins anew when a try is made again', async () => {
    let calls = 0
    openaiSays((call) => {
      calls += 1
      const text = voted(call, calls === 1 ? words(60, 'false') : words(200, 'true'))
      return { text, durationMs: 600, ...(calls === 1 && { cutAfter: 15 }) }
    })
    const id = await start()
    const viewers = await Promise.all(instances.map((runtime) => Viewer.arrive(runtime, id)))
    await Promise.all(viewers.map((viewer) => viewer.done))
    const end = await endOf(house.runtime, id)
    for (const viewer of viewers) {
      expectSawAll(viewer, end)
      const heard = viewer.heard(1, openaiSeat)
      expect(heard.some((delta) => delta.attempt === 1 && delta.text.includes('false'))).toBe(true)
      const second = heard.filter((delta) => delta.attempt === 2)
      expect(second[0]?.offset).toBe(0)
      expect(reassembled(second)).toMatch(/^true0 true1 true2/)
    }
  })

  it('of a review begins anew too when its call is made again', async () => {
    let calls = 0
    house.models.answerWith(
      panelVoter({}, (call, asked) => {
        if (asked !== 'review') return null
        calls += 1
        const fields = {
          headline: calls === 1 ? 'A first headline that nobody shall keep.' : 'Done.',
          narrative: [words(calls === 1 ? 60 : 150, calls === 1 ? 'false' : 'true'), 'And so on.'],
        }
        const told = defaultVoter('', fields)(call) as Script
        return { ...told, durationMs: 500, ...(calls === 1 && { cutAfter: 15 }) }
      }),
    )
    const id = await start()
    const viewers = await Promise.all(instances.map((runtime) => Viewer.arrive(runtime, id)))
    await Promise.all(viewers.map((viewer) => viewer.done))
    const end = await endOf(house.runtime, id)
    expect(end.review).toMatchObject({ status: 'written', headline: 'Done.', attempt: 2 })
    for (const viewer of viewers) {
      expectSawAll(viewer, end)
      const heard = viewer.deltas.map(({ delta }) => delta).filter((delta) => delta.type === 'review.delta')
      const attempts = [1, 2].map((attempt) =>
        reassembled(heard.filter((delta) => delta.attempt === attempt)),
      )
      expect(attempts[0]).toMatch(/^A first headline/)
      expect(attempts[1]).toMatch(/^Done\.\n\ntrue0 true1/)
    }
  })

  it('keeps a silent stream alive', async () => {
    openaiSays(() => ({ hang: true }))
    const id = await start()
    const viewers = await Promise.all(instances.map((runtime) => Viewer.arrive(runtime, id)))
    await eventually(() => viewers.every((viewer) => viewer.alive >= 5))
    for (const viewer of viewers) expect(viewer.ended).toBe(false)
    await house.runtime.engine.cancel(id)
    await Promise.all(viewers.map((viewer) => viewer.done))
    for (const viewer of viewers) expect(viewer.events.at(-1)?.type).toBe('debate.cancelled')
  })

  it('ends at once for a viewer who leaves, and nothing goes on behind it', async () => {
    openaiSays(() => ({ hang: true }))
    const id = await start()
    const notices: Notice['type'][] = []
    const unsubscribe = house.runtime.store.notices.subscribe((notice) => {
      if ('debate' in notice && notice.debate === id) notices.push(notice.type)
    })
    const listening = instances[1].stream
    const gone = AbortSignal.abort()
    for await (const frame of listening.watch(id, 0, gone)) throw new Error(`It heard ${frame.type}.`)
    const viewers = await Promise.all([0, 1].map(() => Viewer.arrive(instances[1], id)))
    await eventually(() => notices.includes('watch'))
    viewers[0]?.leave()
    await viewers[0]?.done
    await delay(300)
    expect(notices).not.toContain('unwatch')
    viewers[1]?.leave()
    await viewers[1]?.done
    await eventually(() => notices.includes('unwatch'))

    // Also one who never asks for another frame again, as a client does that is cut off.
    const cut = new AbortController()
    const frames = listening.watch(id, 0, cut.signal)
    expect((await frames.next()).value).toMatchObject({ type: 'event', event: { seq: 1 } })
    notices.length = 0
    cut.abort()
    await eventually(() => notices.includes('unwatch'))
    expect(await frames.next()).toMatchObject({ done: true })
    unsubscribe()
    await house.runtime.engine.cancel(id)
  })

  it('stops with the seat that its owner stops', async () => {
    openaiSays((call) => ({ text: voted(call, words(2_000)), durationMs: 20_000 }))
    const id = await start()
    const viewer = await Viewer.arrive(house.runtime, id)
    await eventually(() => viewer.heard(1, openaiSeat).length > 2)
    await instances[1].engine.stopSeat(id, openaiSeat)
    await viewer.done
    const end = await endOf(house.runtime, id)
    expectSawAll(viewer, end)
    expect(end.rounds[0]?.turns.find((turn) => turn.seat === openaiSeat)).toMatchObject({
      status: 'failed',
      reasoning: null,
      error: { code: 'stopped' },
    })
    for await (const frame of house.runtime.stream.watch(id, 0, never)) expect(frame.type).toBe('event')
  })
})

/** Pieces put together by their offsets. */
function reassembled(deltas: Delta[]): string {
  return deltas.reduce((text, delta) => text.slice(0, delta.offset) + delta.text, '')
}
