import type { Engine } from '../engine/engine.ts'
import type { Census } from '../store/census.ts'
import type { Store } from '../store/store.ts'
import type { Stream } from '../stream/stream.ts'
import { withinTime } from '../within-time.ts'

/** What a house holds at one moment. */
export interface HouseState {
  /** Of all instances; null while the database does not answer. */
  census: Census | null
  /** Of this instance: debates that it drives, and viewers that it serves. */
  drivers: number
  streams: number
}

interface Parts {
  store: Pick<Store, 'census'>
  engine: Pick<Engine, 'drivers'>
  stream: Pick<Stream, 'viewers'>
}

/** Scrapes come every few seconds, and give up after ten. */
const limitMs = 5_000

/** The state of a house. Never rejects: what the database does not tell in time is null. */
export async function readHouseState({ store, engine, stream }: Parts): Promise<HouseState> {
  const census = await withinTime(store.census(), limitMs).catch(() => null)
  return { census, drivers: engine.drivers(), streams: stream.viewers() }
}
