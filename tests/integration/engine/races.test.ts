import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import type { Runtime } from '../../../lib/runtime.ts'
import { eventually } from '../../support/eventually.ts'
import type { Script } from '../../support/model-server/script.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { lcg } from '../../support/seeded-random.ts'
import { expectSoundLog } from '../../support/sound-log.ts'
import { nobody, openTestHouse, startInput } from '../../support/test-house.ts'
import { expectSawAll, Viewer } from '../../support/viewer.ts'

const debates = 24
const actionsEach = 14

describe.each(['embedded', 'postgres'] as const)('owners who act while models answer, on %s', (kind) => {
  it('leave a sound log behind, whatever comes first', async () => {
    const random = lcg(kind === 'embedded' ? 21 : 22)
    const pick = <Item>(items: Item[]): Item => items[Math.floor(random() * items.length)] as Item
    const faults: (Script | null)[] = [
      null,
      null,
      null,
      { status: 500, body: 'oh' },
      { status: 400, body: {} },
    ]
    const answer = panelVoter(
      { openai: ['Yes', 'No'], xai: 'Yes' },
      () => {
        const fault = pick(faults)
        return fault && { ...fault, firstTokenMs: random() * 30 }
      },
      { firstTokenMs: 10, durationMs: 20 },
    )
    const house = await openTestHouse(kind, answer, { backoffBaseMs: 5, backoffMaxMs: 20 })
    const instances = kind === 'postgres' ? [house.runtime, await house.another()] : [house.runtime]
    const actions: ((runtime: Runtime, id: string) => Promise<void>)[] = [
      ...Array.from({ length: 6 }, () => stopSomeSeat),
      ({ engine }, id) => engine.retrySeat(id, pick([1, 2, 3, 4, 5, 6])),
      ({ engine }, id) => engine.retrySeat(id, pick([1, 2, 3, 4, 5, 6])),
      ({ engine }, id) => engine.retryReview(id),
      ({ engine }, id) => engine.setVisibility(id, pick(['private', 'unlisted', 'public'])),
      ({ engine }, id) => (random() < 0.5 ? engine.cancel(id) : Promise.resolve()),
    ]
    function stopSomeSeat({ engine }: Runtime, id: string): Promise<void> {
      return engine.stopSeat(id, pick([1, 2, 3, 4, 5, 6]))
    }
    let done = 0
    const meddle = async (id: string): Promise<void> => {
      for (let action = 0; action < actionsEach; action++) {
        await delay(random() * 60)
        try {
          await pick(actions)(pick(instances), id)
          done += 1
        } catch (error) {
          if (!isProblem(error) || error.status !== 409 || error.message.includes('too fast')) throw error
        }
      }
    }
    try {
      const ids = await Promise.all(
        Array.from({ length: debates }, async () => {
          const { id } = await house.runtime.engine.start(startInput({ rounds: 2 }), nobody)
          return id
        }),
      )
      const viewers = await Promise.all(ids.map((id) => Viewer.arrive(pick(instances), id)))
      await Promise.all(ids.map(meddle))
      await eventually(async () => (await house.runtime.store.openDebates()).length === 0, 60_000)
      await Promise.all(viewers.map((viewer) => viewer.done))
      for (const id of ids) await expectSoundLog(house.runtime.store, id)
      for (const viewer of viewers) {
        // The debate may have gone on after the stream had ended.
        const { id, seq } = viewer.document
        const events = await house.runtime.store.readEvents(id, 0)
        const end = foldAll(events.slice(0, seq))
        if (end) expectSawAll(viewer, end)
      }
      expect(done).toBeGreaterThan(debates)
    } finally {
      await house.close()
    }
  }, 120_000)

  it('and one who cancels at the very moment a debate moves on', async () => {
    const random = lcg(31)
    const house = await openTestHouse(kind, panelVoter({ openai: ['Yes', 'No'], xai: 'Yes' }))
    try {
      const ids = await Promise.all(
        Array.from({ length: 60 }, async () => {
          const { id } = await house.runtime.engine.start(startInput({ rounds: 2 }), nobody)
          await delay(random() * 400)
          await house.runtime.engine.cancel(id).catch((error: unknown) => {
            if (!isProblem(error) || error.status !== 409) throw error
          })
          return id
        }),
      )
      await eventually(async () => (await house.runtime.store.openDebates()).length === 0, 60_000)
      for (const id of ids) await expectSoundLog(house.runtime.store, id)
    } finally {
      await house.close()
    }
  }, 120_000)
})
