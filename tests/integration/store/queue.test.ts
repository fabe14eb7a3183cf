import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../lib/store/store.ts'
import { eventually } from '../../support/eventually.ts'
import { newDebate, openTestStore, type StoreFixture } from '../../support/store-fixture.ts'
import { spawnStore } from '../../support/store-process.ts'

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

describe.each(['embedded', 'postgres'] as const)('the queue on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store

  beforeEach(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
  })
  afterEach(() => fixture.close())

  async function ask(on = store): Promise<string> {
    const debate = newDebate()
    await on.createDebate(debate)
    return debate.start.id
  }
  const cancel = (id: string) =>
    store.record(id, { statuses: ['queued', 'running'] }, [{ type: 'debate.cancelled' }])

  it('drives every debate once, also those that were there before it worked', async () => {
    const before = await ask()
    const driven: string[] = []
    await store.queue.work(async (id) => {
      driven.push(id)
    })
    const during = await Promise.all(Array.from({ length: 20 }, () => ask()))
    await eventually(() => driven.length >= 21)
    expect([...driven].sort()).toEqual([before, ...during].sort())
  })

  it('runs two hundred debates at once', async () => {
    let running = 0
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await store.queue.work(async () => {
      running += 1
      await released
    })
    await Promise.all(Array.from({ length: 200 }, () => ask()))
    await eventually(() => running === 200)
    release()
  })

  it('brings a job back whose driver failed', async () => {
    const id = await ask()
    let tries = 0
    await store.queue.work(async () => {
      tries += 1
      if (tries < 3) throw new Error('not yet')
      await cancel(id)
    })
    await eventually(() => tries === 3)
  })

  it('makes no second job while one lives, and a new one when none does', async () => {
    const id = await ask()
    await Promise.all(Array.from({ length: 5 }, () => store.queue.ensureJob(id)))
    let started = 0
    let release = () => {}
    await store.queue.work(async () => {
      started += 1
      await new Promise<void>((resolve) => {
        release = resolve
      })
    })
    await eventually(() => started === 1)
    await store.queue.ensureJob(id)
    release()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(started).toBe(1)
    await store.queue.ensureJob(id)
    await eventually(() => started === 2)
    release()
  })

  it('drives a debate again that is reopened while its driver ends', async () => {
    const id = await ask()
    let drives = 0
    await store.queue.work(async () => {
      drives += 1
      if (drives > 1) return
      await cancel(id)
      await store.record(id, { statuses: ['cancelled'] }, [{ type: 'debate.reopened', turn: null }])
    })
    await eventually(() => drives === 2)
  })

  it('stops its drivers, gives the jobs back, and takes no more', async () => {
    const id = await ask()
    let signals = 0
    await store.queue.work((_id, signal) => {
      signals += 1
      return untilAborted(signal)
    })
    await eventually(() => signals === 1)
    await store.queue.stop(5_000)
    await ask()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(signals).toBe(1)
    const driven: string[] = []
    store = await fixture.reopen()
    await store.queue.work(async (each) => {
      driven.push(each)
    })
    await eventually(() => driven.includes(id))
  })

  it('does not wait for a driver that ignores its signal', async () => {
    await ask()
    let started = false
    await store.queue.work(() => {
      started = true
      return new Promise(() => {})
    })
    await eventually(() => started)
    const begun = performance.now()
    await store.queue.stop(100)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

async function run({ environment }: StoreFixture, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client(environment.DATABASE_URL ?? '')
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('the queue of several instances', () => {
  let fixture: StoreFixture

  beforeEach(async () => {
    fixture = await openTestStore('postgres')
  })
  afterEach(() => fixture.close())

  it('hands a job on when the instance that had it stops', async () => {
    const other = await fixture.another()
    const debate = newDebate()
    await fixture.store.createDebate(debate)
    let first = 0
    await fixture.store.queue.work((_id, signal) => {
      first += 1
      return untilAborted(signal)
    })
    await eventually(() => first === 1)
    const taken: string[] = []
    await other.queue.work(async (id) => {
      taken.push(id)
    })
    const begun = performance.now()
    await fixture.store.queue.stop(5_000)
    await eventually(() => taken.length === 1)
    expect(taken).toEqual([debate.start.id])
    expect(performance.now() - begun).toBeLessThan(3_000)
  })

  it('hands a job on within 15 s when the process that had it is killed', async () => {
    const other = spawnStore(fixture.environment)
    try {
      const debate = newDebate()
      await fixture.store.createDebate(debate)
      expect(await other.said).toBe('open')
      await eventually(async () => {
        const { rows } = await run(fixture, `SELECT state FROM pgboss.job`)
        return rows[0]?.state === 'active'
      })
      const taken: string[] = []
      await fixture.store.queue.work(async (id) => {
        taken.push(id)
      })
      await other.kill()
      await eventually(() => taken.length === 1, 15_000)
      expect(taken).toEqual([debate.start.id])
    } finally {
      await other.kill()
    }
  })

  it('gives each debate to one of them', async () => {
    const other = await fixture.another()
    const driven: string[] = []
    const drive = async (id: string) => {
      driven.push(id)
    }
    await Promise.all([fixture.store.queue.work(drive), other.queue.work(drive)])
    const debates = Array.from({ length: 60 }, () => newDebate())
    await Promise.all(
      debates.map((debate, index) => (index % 2 ? fixture.store : other).createDebate(debate)),
    )
    await eventually(() => driven.length >= 60)
    expect([...driven].sort()).toEqual(debates.map(({ start }) => start.id).sort())
  })
})
