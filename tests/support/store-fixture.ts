import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { Environment } from '../../lib/config/environment.ts'
import { createStore } from '../../lib/store/create-store.ts'
import type { CallRecord, NewDebate, Store, TurnDetails } from '../../lib/store/store.ts'
import { makeStart, type StartChanges } from './debate-fixtures.ts'
import { createTestDatabase, type DatabaseKind } from './test-database.ts'

export interface StoreFixture {
  environment: Environment
  store: Store
  /** One more store on the same database, as another instance of the app has it. */
  another(): Promise<Store>
  /** Closes the store and opens it again, as a restart does. */
  reopen(): Promise<Store>
  close(): Promise<void>
}

/** A store on a fresh database. */
export async function openTestStore(kind: DatabaseKind): Promise<StoreFixture> {
  const database = await createTestDatabase(kind)
  const logger = pino({ level: 'silent' })
  const stores: Store[] = []
  const open = async () => {
    const store = await createStore({ environment: database.environment, logger })
    stores.push(store)
    return store
  }
  const fixture: StoreFixture = {
    environment: database.environment,
    store: await open(),
    another: open,
    reopen: async () => {
      await fixture.store.close()
      fixture.store = await open()
      return fixture.store
    },
    close: async () => {
      await Promise.all(stores.map((store) => store.close()))
      await database.destroy()
    },
  }
  return fixture
}

/** A debate with an id and slug of its own, asked now by nobody in particular. */
export function newDebate(changes: StartChanges = {}, rest: Partial<NewDebate> = {}): NewDebate {
  const id = randomUUID()
  const slug = `question-${id}`
  return {
    start: makeStart({ id, slug, url: `http://localhost:3000/debates/${slug}`, ...changes }),
    at: new Date().toISOString(),
    owner: null,
    idempotency: null,
    ...rest,
  }
}

export function callRecord(changes: Partial<CallRecord> = {}): CallRecord {
  return {
    model: 'model-1',
    wireName: 'wire-1',
    connection: 'connection-1',
    messages: [{ role: 'user', text: 'Yes or no?' }],
    followUps: [],
    parameters: {},
    modelVersion: 'model-2026-01-01',
    raw: ['{"vote":"A"}'],
    tries: [],
    usage: null,
    costUsd: null,
    estimated: false,
    citations: [],
    ...changes,
  }
}

export function turnCall(
  place: { round: number; seat: number; sample?: number },
  changes: Partial<TurnDetails> = {},
): Omit<TurnDetails, 'status'> {
  return { sample: 1, shownSeats: [], ...place, ...callRecord(changes) }
}
