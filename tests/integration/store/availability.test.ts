import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import { createStore } from '../../../lib/store/create-store.ts'
import type { Store } from '../../../lib/store/store.ts'
import { eventually } from '../../support/eventually.ts'
import { type Cluster, startPostgres } from '../../support/start-postgres.ts'
import { newDebate } from '../../support/store-fixture.ts'
import { testEnvironment } from '../../support/test-environment.ts'

const code = (error: unknown) => (isProblem(error) ? `${error.status} ${error.code}` : error)

describe('a database server that goes away', () => {
  let cluster: Cluster
  let store: Store

  beforeEach(async () => {
    cluster = await startPostgres()
    const environment = testEnvironment({ DATABASE_URL: cluster.url })
    store = await createStore({ environment, logger: pino({ level: 'silent' }) })
  })
  afterEach(async () => {
    await store.close()
    await cluster.stop()
  })

  async function cutConnections(): Promise<void> {
    const client = new pg.Client(cluster.url)
    await client.connect()
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename IS NOT NULL',
    )
    await client.end()
  }

  it('is not noticed by readers and writers when it only cut their connections', async () => {
    const debate = newDebate()
    await store.createDebate(debate)
    const { id } = debate.start
    for (let round = 0; round < 5; round += 1) {
      const reading = Promise.all(Array.from({ length: 20 }, () => store.readDebate(id)))
      await cutConnections()
      for (const document of await reading) expect(document?.id).toBe(id)
      const next = newDebate()
      await store.createDebate(next)
      expect(await store.claimDebate(next.start.id)).not.toBeNull()
    }
  })

  it('goes on giving out jobs afterwards', async () => {
    const driven: string[] = []
    await store.queue.work(async (id) => {
      driven.push(id)
    })
    await cutConnections()
    const debate = newDebate()
    await store.createDebate(debate)
    await eventually(() => driven.includes(debate.start.id))
  })

  it('makes every method answer 503, and the drivers stop when their leases run out', async () => {
    const debate = newDebate()
    await store.createDebate(debate)
    const { id } = debate.start
    let aborted = false
    let started = false
    await store.queue.work(async (_id, signal) => {
      started = true
      signal.addEventListener('abort', () => {
        aborted = true
      })
      await new Promise(() => {})
    })
    await eventually(() => started)
    await cluster.stop()
    const query = { owner: null, query: null, label: null, model: null, cursor: null, limit: 1 }
    const calls = [
      () => store.ping(),
      () => store.findDebate(id),
      () => store.readDebate(id),
      () => store.readEvents(id, 0),
      () => store.listDebates(query),
      () => store.createDebate(newDebate()),
      () => store.claimIdempotency('scope', 'some-key', 'hash'),
      () => store.claimDebate(id),
      () => store.record(id, { epoch: 1 }, [{ type: 'debate.finished', status: 'finished' }]),
      () => store.record(id, { epoch: 1 }, [{ type: 'turn.started', round: 1, seat: 1, sample: 1 }]),
      () => store.deleteDebate(id),
      () => store.queue.ensureJob(id),
    ]
    const errors = await Promise.all(calls.map((call) => call().then(() => 'answered', code)))
    expect(errors).toEqual(calls.map(() => '503 database-unavailable'))
    await eventually(() => aborted, 20_000)
    await delay(10)
  })
})
