import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../../lib/store/create-store.ts'
import { eventually } from '../../support/eventually.ts'
import { defaultVoter } from '../../support/model-server/default-voter.ts'
import { providersAt } from '../../support/model-server/providers-at.ts'
import { type ModelServer, startModelServer } from '../../support/model-server/start-model-server.ts'
import { kindOf, panelVoter } from '../../support/panel-voter.ts'
import { expectSoundLog, ReportedLogs } from '../../support/sound-log.ts'
import { type HouseProcess, spawnHouse } from '../../support/spawn-house.ts'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { startInput } from '../../support/test-house.ts'

const debates = 4
const settledBefore = 5
const takeOverMs = 15_000
const votes = { openai: ['Yes', 'No'], xai: 'Yes' }

describe('two processes on one Postgres', () => {
  let models: ModelServer
  let database: TestDatabase
  let driver: HouseProcess
  let other: HouseProcess
  let started: string[]
  let logs: ReportedLogs
  /** When the driver was lost, and when the other was first heard of each debate after that. */
  let lostAt: number
  let firstSign: Map<string, number>

  beforeEach(async () => {
    models = await startModelServer({ answer: panelVoter(votes) })
    database = await createTestDatabase('postgres')
    started = []
    logs = new ReportedLogs()
    lostAt = Number.POSITIVE_INFINITY
    firstSign = new Map()
    const environment = { ...database.environment, providers: providersAt(models.url) }
    driver = spawnHouse(environment, {}, (report) => {
      if (report.type === 'started') started.push(report.debate)
    })
    other = spawnHouse(environment, {}, (report) => {
      if (report.type !== 'event') return
      logs.add(report.debate, report.event)
      const sinceMs = Date.now() - lostAt
      if (sinceMs > 0 && !firstSign.has(report.debate)) firstSign.set(report.debate, sinceMs)
    })
  })

  afterEach(async () => {
    await Promise.all([driver.kill(), other.kill()])
    await models.close()
    await database.destroy()
  })

  const isLost = () => lostAt < Number.POSITIVE_INFINITY
  const firstCallsOf = (provider: string) =>
    models.journal.filter((call) => call.provider === provider && kindOf(call) === 'first')

  /** Alone in the house, the first one has every debate; the second comes when they are under way. */
  async function bringToTheLastSeat(): Promise<void> {
    await driver.open()
    for (let n = 1; n <= debates; n++) driver.start(startInput(), `take-over-${n}`)
    await eventually(() => models.journal.length >= 6 * debates, 30_000)
    await other.open()
    for (const id of started) other.watch(id)
    const settled = (id: string) => logs.of(id).filter((event) => event.type === 'turn.settled')
    await eventually(() => started.every((id) => settled(id).length === settledBefore), 30_000)
  }

  async function expectAllSound(): Promise<void> {
    const store = await createStore({ environment: database.environment, logger: pino({ level: 'silent' }) })
    for (const id of started) {
      expect(await store.findDebate(id)).toMatchObject({ status: 'finished' })
      await expectSoundLog(store, id)
    }
    await store.close()
  }

  it('one takes over the debates of the other that dies, within 15 s', async () => {
    // No debate gets past round 1 while the first instance lives.
    models.answerWith(
      panelVoter(votes, (call) => (call.provider === 'openai' && !isLost() ? { hang: true } : null)),
    )
    await bringToTheLastSeat()
    lostAt = Date.now()
    await driver.kill()
    await eventually(() => started.every((id) => logs.isOver(id)), 60_000)

    expect(started).toHaveLength(debates)
    for (const id of started) expect(firstSign.get(id)).toBeLessThan(takeOverMs)
    await expectAllSound()
    // Of round 1, the seat that had not answered was asked again, and no other.
    expect(firstCallsOf('openai')).toHaveLength(2 * debates)
    for (const provider of ['xai', 'gemini', 'anthropic'])
      expect(firstCallsOf(provider)).toHaveLength(debates)
  }, 120_000)

  it('one that was only out of breath is fenced off when it comes back', async () => {
    let thawed = false
    const until = async (condition: () => boolean) => {
      while (!condition()) await delay(20)
    }
    models.answerWith(
      panelVoter(votes, async (call, asked) => {
        if (call.provider !== 'openai' || asked !== 'first') return panelVoter(votes)(call)
        const isLate = !isLost()
        await until(() => thawed)
        // The answer to the frozen one is there first.
        if (!isLate) await delay(1_500)
        return defaultVoter('Yes', { reasoning: isLate ? 'I come too late.' : 'I am in time.' })(call)
      }),
    )
    await bringToTheLastSeat()
    lostAt = Date.now()
    driver.freeze()
    await eventually(() => firstCallsOf('openai').length === 2 * debates, 60_000)
    driver.thaw()
    thawed = true
    await eventually(() => started.every((id) => logs.isOver(id)), 60_000)

    await expectAllSound()
    for (const id of started) {
      const settled = logs.of(id).filter((event) => event.type === 'turn.settled' && event.seat === 2)
      expect(settled[0]).toMatchObject({ round: 1, result: { reasoning: 'I am in time.' } })
    }
  }, 120_000)
})
