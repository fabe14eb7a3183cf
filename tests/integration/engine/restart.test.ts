import { describe, expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { kindOf, panelVoter } from '../../support/panel-voter.ts'
import { expectSoundLog } from '../../support/sound-log.ts'
import { endOf, nobody, openTestHouse, startInput } from '../../support/test-house.ts'

/** Far below the lease of a job: what was handed back is taken at once. */
const resumedMs = 5_000

describe.each(['embedded', 'postgres'] as const)('a graceful stop, on %s', (kind) => {
  it('hands running debates back, and the next start finishes them', async () => {
    let stopped = false
    const votes = { openai: ['Yes', 'No'], xai: 'Yes' }
    const house = await openTestHouse(
      kind,
      panelVoter(votes, (call) => (call.provider === 'openai' && !stopped ? { hang: true } : null)),
    )
    try {
      const ids = await Promise.all(
        Array.from({ length: 3 }, async () => (await house.runtime.engine.start(startInput(), nobody)).id),
      )
      const settled = async (id: string) =>
        (await house.runtime.store.readEvents(id, 0)).filter((event) => event.type === 'turn.settled')
      await eventually(async () => {
        for (const id of ids) if ((await settled(id)).length < 5) return false
        return true
      }, 30_000)
      const before = await Promise.all(ids.map(settled))
      stopped = true
      await house.runtime.close()
      const gone = () => house.models.journal.filter((call) => call.ending === 'gone')
      await eventually(() => gone().length === ids.length)
      const asked = house.models.journal.length
      const next = await house.another()
      const startedAt = Date.now()
      await eventually(() => house.models.journal.length >= asked + ids.length, resumedMs)
      expect(Date.now() - startedAt).toBeLessThan(resumedMs)
      for (const [index, id] of ids.entries()) {
        const debate = await endOf(next, id)
        expect(debate).toMatchObject({ status: 'finished', stopped: null })
        expect(debate.verdict?.seats).toBe(6)
        await expectSoundLog(next.store, id)
        const events = await next.store.readEvents(id, 0)
        expect(events).toEqual(expect.arrayContaining(before[index] ?? []))
      }
      const firstRound = house.models.journal.filter((call) => kindOf(call) === 'first')
      expect(firstRound).toHaveLength(ids.length * 7)
    } finally {
      await house.close()
    }
  })

  it('leaves a debate that waits for its driver to be cancelled, with a verdict', async () => {
    const house = await openTestHouse(kind, panelVoter({}))
    try {
      await house.runtime.engine.stop(1_000)
      const { id } = await house.runtime.engine.start(startInput(), nobody)
      expect(await house.runtime.store.readDebate(id)).toMatchObject({ status: 'queued', rounds: [] })
      await house.runtime.engine.cancel(id)
      const debate = await house.runtime.store.readDebate(id)
      expect(debate).toMatchObject({ status: 'cancelled', stopped: 'cancelled', review: null })
      expect(debate?.verdict?.line).toBe('No quorum (0 of 6 seats answered)')
      expect(debate?.rounds[0]?.turns.map((turn) => turn.error?.code)).toEqual(Array(6).fill('cancelled'))
      await expectSoundLog(house.runtime.store, id)
      expect(house.models.journal).toEqual([])
    } finally {
      await house.close()
    }
  })
})
