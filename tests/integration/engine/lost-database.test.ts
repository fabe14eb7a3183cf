import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { lcg } from '../../support/seeded-random.ts'
import { expectSoundLog } from '../../support/sound-log.ts'
import { administer } from '../../support/test-database.ts'
import { endOf, nobody, openTestHouse, startInput } from '../../support/test-house.ts'
import { expectSawAll, Viewer } from '../../support/viewer.ts'

const debates = 8
const cuts = 8

it('debates go on by themselves when the database ends all connections in mid-debate', async () => {
  const random = lcg(41)
  const votes = { openai: ['Yes', 'No'], xai: 'Yes', gemini: ['No', 'Yes'] }
  const house = await openTestHouse(
    'postgres',
    panelVoter(votes, undefined, { firstTokenMs: 100, durationMs: 300 }),
  )
  const other = await house.another()
  const name = new URL(house.runtime.environment.DATABASE_URL ?? '').pathname.slice(1)
  try {
    const ids: string[] = []
    for (let n = 0; n < debates; n++) {
      const { id } = await house.runtime.engine.start(startInput({ rounds: 2 }), nobody)
      ids.push(id)
    }
    const viewers = await Promise.all(
      ids.map((id, n) => Viewer.arrive(n % 2 === 0 ? house.runtime : other, id)),
    )
    let endedInAll = 0
    for (let cut = 1; cut <= cuts; cut++) {
      await delay(random() * 300)
      const ended = await administer(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
        [name],
      )
      endedInAll += ended.rowCount ?? 0
    }
    expect(endedInAll).toBeGreaterThan(2 * cuts)
    // What came in meanwhile was either taken or refused in a way that says to try again.
    const late = await house.runtime.engine.start(startInput(), nobody).catch((error: unknown) => error)
    if (isProblem(late)) expect(late).toMatchObject({ status: 503, code: 'database-unavailable' })
    else ids.push((late as { id: string }).id)
    await Promise.all(viewers.map((viewer) => viewer.done))
    for (const id of ids) {
      expect(await endOf(house.runtime, id, 60_000)).toMatchObject({ status: 'finished' })
      await expectSoundLog(house.runtime.store, id)
    }
    for (const viewer of viewers) expectSawAll(viewer, await endOf(house.runtime, viewer.document.id))
  } finally {
    await house.close()
  }
}, 120_000)
