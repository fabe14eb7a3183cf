import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../lib/store/create-store.ts'
import { eventually } from '../../support/eventually.ts'
import { providersAt } from '../../support/model-server/providers-at.ts'
import { startModelServer } from '../../support/model-server/start-model-server.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { lcg } from '../../support/seeded-random.ts'
import { expectSoundLog, ReportedLogs } from '../../support/sound-log.ts'
import { type HouseProcess, spawnHouse } from '../../support/spawn-house.ts'
import { createTestDatabase } from '../../support/test-database.ts'
import { startInput } from '../../support/test-house.ts'

const kills = 20
/** Of a life after its first event or call, at most; one debate takes longer. */
const lifeMs = 1_000

describe.concurrent.each(['embedded', 'postgres'] as const)('kill -9 on %s', (kind) => {
  it('loses no settled turn, counts none twice, and every debate finishes', async () => {
    const random = lcg(kind === 'embedded' ? 11 : 12)
    const votes = { openai: ['Yes', 'No'], xai: 'Yes', gemini: ['No', 'Yes'] }
    const models = await startModelServer({
      answer: (call) =>
        panelVoter(votes, undefined, { firstTokenMs: 50 + random() * 150, durationMs: 150 + random() * 250 })(
          call,
        ),
    })
    const database = await createTestDatabase(kind)
    const environment = { ...database.environment, providers: providersAt(models.url) }
    const started = new Map<string, string>()
    const logs = new ReportedLogs()
    const faults: unknown[] = []
    const spawn = (): HouseProcess => {
      const house = spawnHouse(environment, {}, (report) => {
        if (report.type === 'started') {
          started.set(report.idempotencyKey, report.debate)
          house.watch(report.debate)
        }
        try {
          if (report.type === 'event') logs.add(report.debate, report.event)
        } catch (error) {
          faults.push(error)
        }
      })
      return house
    }

    const running = () => [...started.values()].filter((id) => !logs.isOver(id))
    let runningWhenKilled = 0
    let next = spawn()
    try {
      for (let kill = 1; kill <= kills; kill++) {
        const house = next
        await house.open()
        next = spawn()
        const known = logs.size
        const calls = models.journal.length
        for (const id of running()) house.watch(id)
        house.start(startInput({ rounds: 2, visibility: 'public' }), `start-in-life-${kill}`)
        await eventually(() => logs.size > known, 30_000)
        // On a busy machine the first call comes long after the first event: half of the lives are to last until then.
        if (kill % 2 === 0) await eventually(() => models.journal.length > calls, 30_000)
        await delay(random() * lifeMs)
        if (running().length > 0) runningWhenKilled += 1
        await house.kill()
        if (kill % 7 === 0) {
          // Also while it opens, be it the database, the queue, or the first debates.
          const opening = next
          next = spawn()
          void opening.open().catch(() => {})
          await delay(random() * 2_000)
          await opening.kill()
        }
      }
      await next.open()
      const seen = new Set<string>()
      await eventually(() => {
        for (const id of running()) if (!seen.has(id)) next.watch(id)
        for (const id of running()) seen.add(id)
        return running().length === 0
      }, 90_000)
      await next.kill()

      const store = await createStore({ environment, logger: pino({ level: 'silent' }) })
      const listed = []
      for (let cursor: string | null = null; ; ) {
        const filter = { owner: null, query: null, label: null, model: null }
        const page = await store.listDebates({ ...filter, cursor, limit: 100 })
        listed.push(...page.items)
        cursor = page.nextCursor
        if (cursor === null) break
      }
      expect(listed.map((debate) => debate.id)).toEqual(expect.arrayContaining([...started.values()]))
      const startsOf = new Set(started.values())
      for (const { id, status } of listed) {
        // A start that was never acknowledged may have been made, and then it is a debate like any other.
        if (startsOf.has(id)) expect(status).toBe('finished')
        await expectSoundLog(store, id)
        const events = await store.readEvents(id, 0)
        expect(events).toEqual(expect.arrayContaining(logs.of(id)))
      }
      await store.close()
      expect(faults).toEqual([])
      expect(runningWhenKilled).toBe(kills)
      // Calls in flight were made again, so that the kills did hit debates at work.
      expect(models.journal.filter((call) => call.ending === 'gone').length).toBeGreaterThan(kills)
    } finally {
      await next.kill()
      await models.close()
      await database.destroy()
    }
  }, 480_000)
})
