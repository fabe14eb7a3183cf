import type { Logger } from 'pino'
import type { PlaceLease, PlaceStore, StoredPlace } from '../store/place-store.ts'

/** The places that this instance holds, renewed while it lives. */
export class HeldPlaces {
  readonly #store: PlaceStore
  readonly #lease: PlaceLease
  readonly #logger: Logger
  readonly #held = new Set<StoredPlace>()
  readonly #leaving = new Set<Promise<void>>()
  /** A third of the lease, so that one lost beat is no lost place. */
  readonly #beat: NodeJS.Timeout

  constructor(store: PlaceStore, lease: PlaceLease, logger: Logger) {
    this.#store = store
    this.#lease = lease
    this.#logger = logger
    this.#beat = setInterval(() => void this.#renew(), lease.leaseMs / 3)
    this.#beat.unref()
  }

  /** Takes up to `count` of a connection's `limit` places. */
  async take(connection: string, limit: number, count: number): Promise<StoredPlace[]> {
    const places = await this.#store.take(connection, limit, count, this.#lease)
    for (const place of places) this.#held.add(place)
    return places
  }

  /** A place that cannot be given back now is free when its lease ends. */
  release(place: StoredPlace): void {
    if (!this.#held.delete(place)) return
    const leaving = this.#attempt(this.#store.release([place], this.#lease.holder)).finally(() =>
      this.#leaving.delete(leaving),
    )
    this.#leaving.add(leaving)
  }

  /** Gives back all places. */
  async close(): Promise<void> {
    clearInterval(this.#beat)
    for (const place of this.#held) this.release(place)
    await Promise.all(this.#leaving)
  }

  async #renew(): Promise<void> {
    if (this.#held.size > 0) await this.#attempt(this.#store.renew([...this.#held], this.#lease))
  }

  async #attempt(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) => {
      this.#logger.warn({ error }, 'places could not be renewed or given back')
    })
  }
}
