import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createStore } from '../../../lib/store/create-store.ts'
import { eventually } from '../../support/eventually.ts'
import { providersAt } from '../../support/model-server/providers-at.ts'
import { startModelServer } from '../../support/model-server/start-model-server.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { expectSoundLog, ReportedLogs } from '../../support/sound-log.ts'
import { spawnHouse } from '../../support/spawn-house.ts'
import { createTestDatabase } from '../../support/test-database.ts'
import { startInput } from '../../support/test-house.ts'

const debates = 4
const settledBefore = 5
const takeOverMs = 15_000

it('another instance takes over the debates of one that dies, within 15 s', async () => {
  let killedAt = Number.POSITIVE_INFINITY
  const votes = { openai: ['Yes', 'No'], xai: 'Yes' }
  const models = await startModelServer({
    // No debate gets past round 1 while the first instance lives.
    answer: panelVoter(votes, (call) =>
      call.provider === 'openai' && killedAt === Number.POSITIVE_INFINITY ? { hang: true } : null,
    ),
  })
  const database = await createTestDatabase('postgres')
  const environment = { ...database.environment, providers: providersAt(models.url) }
  const started: string[] = []
  const logs = new ReportedLogs()
  const firstSign = new Map<string, number>()
  const driver = spawnHouse(environment, {}, (report) => {
    if (report.type === 'started') started.push(report.debate)
  })
  const other = spawnHouse(environment, {}, (report) => {
    if (report.type !== 'event') return
    logs.add(report.debate, report.event)
    if (killedAt < Date.now() && !firstSign.has(report.debate))
      firstSign.set(report.debate, Date.now() - killedAt)
  })
  const settledOf = (id: string) => logs.of(id).filter((event) => event.type === 'turn.settled').length
  try {
    // Alone in the house, the first one has every debate; the second comes when they are under way.
    await driver.open()
    for (let n = 1; n <= debates; n++) driver.start(startInput(), `take-over-${n}`)
    await eventually(() => models.journal.length >= 6 * debates, 30_000)
    await other.open()
    for (const id of started) other.watch(id)
    await eventually(() => started.every((id) => settledOf(id) === settledBefore), 30_000)
    killedAt = Date.now()
    await driver.kill()
    await eventually(() => started.every((id) => logs.isOver(id)), 60_000)

    expect(started).toHaveLength(debates)
    for (const id of started) expect(firstSign.get(id)).toBeLessThan(takeOverMs)
    const store = await createStore({ environment, logger: pino({ level: 'silent' }) })
    for (const id of started) {
      expect(await store.findDebate(id)).toMatchObject({ status: 'finished' })
      await expectSoundLog(store, id)
    }
    await store.close()
    // Of round 1, the seat that had not answered was asked again, and no other.
    const first = models.journal.filter((call) => !call.user.includes('Reasoning:'))
    expect(first).toHaveLength(debates * 7)
  } finally {
    await Promise.all([driver.kill(), other.kill()])
    await models.close()
    await database.destroy()
  }
}, 120_000)
