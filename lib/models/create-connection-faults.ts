import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { ConnectionFault, ConnectionFaults } from './connection-faults.ts'
import { kept } from './kept.ts'
import type { ModelError } from './model-error.ts'

type Faults = ReadonlyMap<string, ConnectionFault>

/** A notice of a change may be lost; a change holds everywhere within this time all the same. */
const keptForMs = 1_500
/** Always the same one, so that what is made of it can be kept. */
const none: Faults = new Map()

export interface ConnectionFaultsOptions {
  store: Pick<Store, 'faults' | 'notices'>
  clock: Clock
  logger: Logger
  /** Milliseconds for which a connection that begins to fail is not called, and the most it ever is. */
  pauseMs: { first: number; most: number }
}

/** The faults of connections: in the database for all instances, and for a moment in memory. */
export function createConnectionFaults(options: ConnectionFaultsOptions): ConnectionFaults {
  const { store, clock, logger, pauseMs } = options
  const known = kept(() => store.faults.list(), keptForMs, clock.now)
  store.notices.subscribe((notice) => notice.type === 'catalogue' && known.drop(), known.drop)

  async function mark(connection: string, code: ConnectionFault['code'], message: string): Promise<void> {
    const now = clock.now()
    const before = (await known.get()).get(connection)
    const since = before ? Date.parse(before.since) : now
    // As long again as it has been bad, so that the pauses double.
    const pause = Math.min(pauseMs.most, Math.max(pauseMs.first, now - since))
    const fault = { code, message, since: timestampOf(since), until: timestampOf(now + pause) }
    logger.warn({ connection, ...fault }, 'a connection fails')
    await store.faults.mark(connection, fault)
  }

  async function clear(connection: string, startedAt: number): Promise<void> {
    const fault = (await known.get()).get(connection)
    if (!fault || startedAt < Date.parse(fault.since)) return
    logger.info({ connection }, 'a connection works again')
    await store.faults.clear(connection)
  }

  return {
    current: async () => {
      const now = clock.now()
      const holding = [...(await known.get().catch(() => none))].filter(
        ([, { until }]) => Date.parse(until) > now,
      )
      return holding.length === 0 ? none : new Map(holding)
    },
    isUnproven: async (connection) => (await known.get().catch(() => none)).has(connection),
    note: async (connection, error, startedAt = clock.now()) => {
      try {
        const code = error && codeOf(error)
        if (error && code) await mark(connection, code, error.message)
        if (!error) await clear(connection, startedAt)
      } catch (failure) {
        logger.warn({ error: failure, connection }, 'how a connection fared could not be noted')
      }
    },
  }
}

/** What an error says of the whole connection; null for all that passes by itself or concerns one model. */
function codeOf({ code, ofModelOnly }: ModelError): ConnectionFault['code'] | null {
  if (ofModelOnly) return null
  return code === 'bad-key' || code === 'no-credit' ? code : null
}

function timestampOf(ms: number): string {
  return new Date(ms).toISOString()
}
