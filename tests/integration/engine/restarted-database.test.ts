import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Runtime } from '../../../lib/runtime.ts'
import { startRuntime } from '../../../lib/start-runtime.ts'
import { eventually } from '../../support/eventually.ts'
import { providersAt } from '../../support/model-server/providers-at.ts'
import { type ModelServer, startModelServer } from '../../support/model-server/start-model-server.ts'
import { kindOf, panelVoter } from '../../support/panel-voter.ts'
import { expectSoundLog } from '../../support/sound-log.ts'
import { type Cluster, startPostgres } from '../../support/start-postgres.ts'
import { testEnvironment } from '../../support/test-environment.ts'
import { endOf, nobody, startInput } from '../../support/test-house.ts'
import { expectSawAll, Viewer } from '../../support/viewer.ts'

const votes = { openai: ['Yes', 'No'], xai: 'Yes' }
const debates = 3

/** A Postgres of its own, which writes through to the disk: what it acknowledged has to be there after a crash. */
describe('a restart of Postgres in mid-debate', () => {
  let cluster: Cluster
  let models: ModelServer
  let house: Runtime
  let answering: PromiseWithResolvers<void>

  beforeEach(async () => {
    answering = Promise.withResolvers()
    cluster = await startPostgres({ durable: true })
    // In each debate one seat of round 1 answers only when it is told to.
    const answer = panelVoter(votes, async (call, kind) => {
      if (call.provider === 'xai' && kind === 'first') await answering.promise
      return null
    })
    models = await startModelServer({ answer })
    const environment = testEnvironment({ DATABASE_URL: cluster.url, providers: providersAt(models.url) })
    house = await startRuntime(environment)
  })

  afterEach(async () => {
    answering.resolve()
    await house.close()
    await models.close()
    await cluster.stop()
  })

  /** Debates that wait for their last seat, each with somebody who looks on. */
  async function begin(): Promise<{ viewers: Viewer[]; settled: unknown[] }> {
    const ids = await Promise.all(
      Array.from({ length: debates }, async () => (await house.engine.start(startInput(), nobody)).id),
    )
    const viewers = await Promise.all(ids.map((id) => Viewer.arrive(house, id)))
    const settled = (viewer: Viewer) =>
      viewer.document.rounds.flatMap(({ turns }) => turns).filter(({ vote }) => vote)
    await eventually(() => viewers.every((viewer) => settled(viewer).length === 5))
    return { viewers, settled: viewers.map(settled) }
  }

  async function expectAllWell(viewers: Viewer[], settled: unknown[]): Promise<void> {
    for (const [index, viewer] of viewers.entries()) {
      const end = await endOf(house, viewer.document.id, 60_000)
      expect(end).toMatchObject({ status: 'finished', stopped: null, verdict: { winner: expect.anything() } })
      expect(end.rounds[0]?.turns).toEqual(expect.arrayContaining(settled[index] as unknown[]))
      await expectSoundLog(house.store, end.id)
      await viewer.done
      expectSawAll(viewer, end)
      expect(viewer.signals).toEqual(['stream.paused', 'stream.resumed'])
    }
  }

  it.each(['fast', 'immediate'] as const)(
    'is waited out, viewers are told, nothing is lost and nobody is asked twice (%s)',
    async (mode) => {
      const { viewers, settled } = await begin()
      await cluster.halt(mode)
      await eventually(() => viewers.every(({ signals }) => signals.length === 1))
      // The answers that are still out come in while there is no database to write them to.
      answering.resolve()
      await eventually(() => models.journal.every(({ endedAt }) => endedAt !== null))
      expect((await house.metrics.expose()).includes('roundtable_database_up 0')).toBe(true)
      await cluster.start()
      await expectAllWell(viewers, settled)
      const first = models.journal.filter((call) => kindOf(call) === 'first')
      expect(first).toHaveLength(6 * debates)
    },
    120_000,
  )

  it('is waited out also when it takes longer than a driver may be silent', async () => {
    const { viewers, settled } = await begin()
    await cluster.halt('immediate')
    await eventually(() => house.engine.drivers() === 0, 30_000)
    await cluster.start()
    answering.resolve()
    await expectAllWell(viewers, settled)
    const again = models.journal.filter((call) => kindOf(call) === 'first' && call.provider !== 'xai')
    expect(again).toHaveLength(5 * debates)
  }, 120_000)
})
