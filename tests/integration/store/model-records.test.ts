import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TurnResult } from '../../../lib/roundtable/debate.ts'
import type { Happening } from '../../../lib/roundtable/events.ts'
import type { ModelRecord } from '../../../lib/store/model-record.ts'
import { searchForm } from '../../../lib/store/search-form.ts'
import type { Store } from '../../../lib/store/store.ts'
import { type StartChanges, type TurnEnding, turnResult } from '../../support/debate-fixtures.ts'
import { newDebate, openTestStore, type StoreFixture } from '../../support/store-fixture.ts'

type Given = TurnEnding | TurnResult

const finished: Happening = { type: 'debate.finished', status: 'finished' }

/** A round with one ending for each seat, from the first on. */
function round(n: number, endings: Given[]): Happening[] {
  const places = endings.map((_, index) => ({ seat: index + 1, sample: 1 }))
  return [
    {
      type: 'round.opened',
      round: n,
      asks: places.map((place) => ({ ...place, optionOrder: ['o1', 'o2'] })),
    },
    ...endings.map(
      (ending, index): Happening => ({
        ...{ type: 'turn.settled', round: n, seat: index + 1, sample: 1 },
        result: typeof ending === 'string' ? turnResult(ending) : ending,
      }),
    ),
    { type: 'round.closed', round: n, stopped: null },
  ]
}

const migration = (name: string) =>
  readFile(new URL(`../../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8')

const models = (...names: string[]): Pick<StartChanges, 'models' | 'seats'> => ({
  seats: names.length,
  models: names.map((name) => ({ id: `test/${name}`, name, maker: `Maker of ${name}` })),
})

describe.each(['embedded', 'postgres'] as const)('what models did, on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
  })
  afterAll(() => fixture.close())

  async function hold(changes: StartChanges, happenings: Happening[]): Promise<string> {
    const { start, ...rest } = newDebate(changes)
    await store.createDebate({ start, ...rest })
    await store.record(start.id, { statuses: ['queued', 'running'] }, happenings)
    return start.id
  }
  const recordOf = async (name: string): Promise<ModelRecord | undefined> =>
    (await store.modelRecords()).find(({ model }) => model === `test/${name}`)

  it('counts debates, ballots, changes of mind, refusals, failures and cost', async () => {
    const private_ = { ...models('Ann', 'Bo'), visibility: 'private' as const }
    await hold(private_, [...round(1, ['o1', 'o2']), ...round(2, ['o2', 'abstain']), finished])
    await hold(models('Ann', 'Bo'), [...round(1, ['refused', 'failed']), finished])
    expect(await recordOf('Ann')).toEqual({
      model: 'test/Ann',
      name: 'Ann',
      maker: 'Maker of Ann',
      debates: 2,
      votes: 2,
      abstentions: 0,
      exchanges: 1,
      changes: 1,
      refusals: 1,
      failures: 0,
      latency: { median: 1000, p95: 1000 },
      costUsd: 0.75,
      estimated: false,
    })
    expect(await recordOf('Bo')).toMatchObject({
      debates: 2,
      votes: 1,
      abstentions: 1,
      changes: 1,
      failures: 1,
    })
  })

  it('counts a debate once it is over, and what was cut off as no failure', async () => {
    const { start, ...rest } = newDebate(models('Cy', 'Cy'))
    await store.createDebate({ start, ...rest })
    const late = { code: 'cancelled', message: 'Too late.' }
    const happenings = round(1, ['o1', turnResult('failed', { error: late })])
    await store.record(start.id, { statuses: ['queued'] }, happenings)
    expect(await recordOf('Cy')).toBeUndefined()
    await store.record(start.id, { statuses: ['running'] }, [{ type: 'debate.cancelled' }])
    expect(await recordOf('Cy')).toMatchObject({ debates: 1, votes: 1, failures: 0 })
  })

  it('counts a debate that is amended as it stands in the end, with all that it cost', async () => {
    const place = { round: 1, seat: 1, sample: 1 }
    const failed = turnResult('failed', { costUsd: 0.5, estimated: true })
    const id = await hold(models('Di', 'Ed'), [...round(1, [failed, 'o2']), finished])
    expect(await recordOf('Di')).toMatchObject({ debates: 1, votes: 0, failures: 1, latency: null })
    await store.record(id, { statuses: ['finished'] }, [{ type: 'debate.reopened', turn: place }])
    expect(await recordOf('Di')).toBeUndefined()
    const result = turnResult('o1')
    await store.record(id, { statuses: ['running'] }, [{ type: 'turn.settled', ...place, result }])
    await store.record(id, { statuses: ['running'] }, [finished])
    expect(await recordOf('Di')).toMatchObject({
      debates: 1,
      votes: 1,
      failures: 0,
      costUsd: 0.75,
      estimated: true,
    })
  })

  it('takes the latest ballots as how quick a model is, and none for a price that nobody knows', async () => {
    const answer = (latencyMs: number) => turnResult('o1', { latencyMs, costUsd: null })
    for (const latencyMs of [100, 200.4, 300, 9000])
      await hold(models('Flo', 'Gus'), [...round(1, [answer(latencyMs), 'failed']), finished])
    const { latency, costUsd } = (await recordOf('Flo')) ?? {}
    expect(latency?.median).toBe(250)
    expect(latency?.p95).toBeCloseTo(7695)
    expect(costUsd).toBeNull()
    expect(await recordOf('Gus')).toMatchObject({ latency: null, failures: 4 })
  })

  it('forgets a debate that is deleted', async () => {
    const id = await hold(models('Hal', 'Ira'), [...round(1, ['o1', 'o2']), finished])
    await hold(models('Hal'), [...round(1, ['abstain']), finished])
    await store.deleteDebate(id)
    expect(await recordOf('Hal')).toMatchObject({ debates: 1, votes: 0, abstentions: 1, costUsd: 0.25 })
    expect(await recordOf('Ira')).toBeUndefined()
  })

  it('counts every one of many that end at the same moment', async () => {
    const asked = Array.from({ length: 24 }, (_, index) =>
      hold(models(...(index % 2 ? ['Jo', 'Kay'] : ['Kay', 'Jo'])), [...round(1, ['o1', 'o1']), finished]),
    )
    await Promise.all(asked)
    expect(await recordOf('Jo')).toMatchObject({ debates: 24, votes: 24 })
    expect(await recordOf('Kay')).toMatchObject({ debates: 24, votes: 24, costUsd: 6 })
  })

  // The embedded database lets nobody in beside the store who could put the rows back to what they were.
  it.runIf(kind === 'postgres')('had counted earlier debates by its migration just as well', async () => {
    const records = await store.modelRecords()
    const question = '日本の (a) r_g "b" ¿c?'
    const script = await migration('20261125180323_public_pages')
    const client = new pg.Client(fixture.environment.DATABASE_URL ?? '')
    await client.connect()
    await client.query('TRUNCATE model_tallies')
    await client.query(
      "UPDATE turns SET answered_ms = NULL, cost_usd = NULL, estimated = false, error_code = 'lost'",
    )
    await client.query(`UPDATE debates SET search_text = '${question}'`)
    expect(await store.modelRecords()).toEqual([])
    await client.query(script.slice(script.indexOf('-- Of turns from before')))
    await client.query(await migration('20261125184600_word_beginnings'))
    const { rows } = await client.query('SELECT DISTINCT search_text FROM debates')
    await client.end()
    expect(await store.modelRecords()).toEqual(records)
    expect(rows).toEqual([{ search_text: searchForm(question) }])
  })
})
