import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Tunables } from '../config/tunables.ts'
import type { ConnectionFaults } from '../models/connection-faults.ts'
import type { ConnectionLimits, Model, Models } from '../models/models.ts'
import type { StoredPlace } from '../store/place-store.ts'
import type { Store } from '../store/store.ts'
import { HeldPlaces } from './held-places.ts'
import { Line } from './line.ts'

/** What a call holds while it is made. */
export interface HeldPlace {
  /** Gives it back; may be called again. */
  release(): void
}

/** The calls that connections allow at once and a minute, shared by all instances. */
export interface Places {
  /**
   * Resolves when the model's connection allows one more call, in the order in which this instance's callers came; at
   * once and without a query where it has no limits. One that has failed is allowed one call at a time until it answers.
   * Rejects with the signal's reason when it aborts.
   */
  take(model: Model, signal: AbortSignal): Promise<HeldPlace>
  /** Gives back whatever is held. */
  close(): Promise<void>
}

export interface PlacesOptions {
  store: Pick<Store, 'places' | 'notices'>
  models: Pick<Models, 'limitsOf'>
  faults: Pick<ConnectionFaults, 'isUnproven'>
  tunables: Pick<Tunables, 'placeLeaseMs' | 'placePollMs' | 'handOverMs' | 'requestWindowMs'>
  logger: Logger
}

/** Null where a limit was lifted while callers waited. */
interface Lines {
  places: Line<StoredPlace | null>
  requests: Line<null>
}

/** The callers of this instance wait in memory; for all of them one asks the database. */
export function createPlaces({ store, models, faults, tunables, logger }: PlacesOptions): Places {
  const { placeLeaseMs, placePollMs, handOverMs, requestWindowMs } = tunables
  const holder = randomUUID()
  const held = new HeldPlaces(store.places, { holder, leaseMs: placeLeaseMs }, logger)
  const lines = new Map<string, Lines>()

  const unsubscribe = store.notices.subscribe((notice) => {
    // A limit may have been lifted, or a connection have answered again.
    if (notice.type === 'catalogue') return wakeAll()
    if (notice.type !== 'place') return
    const wake = () => lines.get(notice.connection)?.places.wake()
    // An instance that gave a place back lets the others try first, so that none of them starves.
    if (notice.holder === holder) setTimeout(wake, handOverMs)
    else wake()
  }, wakeAll)

  function wakeAll(): void {
    for (const { places } of lines.values()) places.wake()
  }

  async function limitsOf(connection: string): Promise<ConnectionLimits> {
    const limits = await models.limitsOf(connection)
    return (await faults.isUnproven(connection)) ? { ...limits, maxConcurrent: 1 } : limits
  }

  function linesTo(connection: string): Lines {
    const known = lines.get(connection)
    if (known) return known
    const made: Lines = {
      places: new Line({
        allot: async (count) => {
          const { maxConcurrent } = await limitsOf(connection)
          const shares =
            maxConcurrent === null ? nulls(count) : await held.take(connection, maxConcurrent, count)
          return { shares, againInMs: placePollMs }
        },
        giveBack: (place) => place && held.release(place),
        pollMs: placePollMs,
        logger,
      }),
      requests: new Line({
        allot: async (count) => {
          const { requestsPerMinute } = await models.limitsOf(connection)
          if (requestsPerMinute === null) return { shares: nulls(count), againInMs: 0 }
          const { started, roomInMs } = await store.places.startRequests(
            connection,
            requestsPerMinute,
            count,
            requestWindowMs,
          )
          return { shares: nulls(started), againInMs: Math.min(roomInMs, placePollMs) }
        },
        giveBack: () => {},
        pollMs: placePollMs,
        logger,
      }),
    }
    lines.set(connection, made)
    return made
  }

  return {
    take: async ({ connection: { id } }, signal) => {
      const { maxConcurrent, requestsPerMinute } = await limitsOf(id)
      const place = maxConcurrent === null ? null : await linesTo(id).places.join(signal)
      const release = () => {
        if (place) held.release(place)
      }
      try {
        if (requestsPerMinute !== null) await linesTo(id).requests.join(signal)
      } catch (error) {
        release()
        throw error
      }
      return { release }
    },
    close: async () => {
      unsubscribe()
      await held.close()
    },
  }
}

function nulls(count: number): null[] {
  return Array.from({ length: count }, () => null)
}
