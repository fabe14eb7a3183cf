import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { ConnectionFault, ConnectionFaults, ModelFault } from './connection-faults.ts'
import { kept } from './kept.ts'
import type { ModelError } from './model-error.ts'

type Faults = ReadonlyMap<string, ModelFault>

/** A notice of a change may be lost; a change holds everywhere within this time all the same. */
const keptForMs = 1_500
/** Always the same one, so that what is made of it can be kept. */
const none: ReadonlyMap<string, never> = new Map<string, never>()

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

  async function mark(id: string, code: ModelFault['code'], message: string): Promise<void> {
    const now = clock.now()
    const before = (await known.get()).get(id)
    const since = before ? Date.parse(before.since) : now
    // As long again as it has been bad, so that the pauses double.
    const pause = Math.min(pauseMs.most, Math.max(pauseMs.first, now - since))
    const fault = { code, message, since: timestampOf(since), until: timestampOf(now + pause) }
    logger.warn({ id, ...fault }, 'a connection or a model fails')
    await store.faults.mark(id, fault)
  }

  async function clear(id: string, startedAt: number): Promise<void> {
    const fault = (await known.get()).get(id)
    if (!fault || startedAt < Date.parse(fault.since)) return
    logger.info({ id }, 'a connection or a model works again')
    await store.faults.clear(id)
  }

  async function note(
    id: string,
    error: ModelError | null,
    code: ModelFault['code'] | null,
    startedAt = clock.now(),
  ): Promise<void> {
    try {
      if (error && code) await mark(id, code, error.message)
      if (!error) await clear(id, startedAt)
    } catch (failure) {
      logger.warn({ error: failure, id }, 'how a connection or a model fared could not be noted')
    }
  }

  function holding<Kind extends ModelFault>(
    isKind: (entry: [string, ModelFault]) => entry is [string, Kind],
  ) {
    let last: { of: Faults; holding: ReadonlyMap<string, Kind> } = { of: none, holding: none }
    return async (): Promise<ReadonlyMap<string, Kind>> => {
      const now = clock.now()
      const all = await known.get().catch((): Faults => none)
      const found = [...all].filter(isKind).filter(([, { until }]) => Date.parse(until) > now)
      if (found.length === 0) return none
      // Of the same faults fewer hold as time goes by, and never others.
      if (last.of !== all || last.holding.size !== found.length) last = { of: all, holding: new Map(found) }
      return last.holding
    }
  }

  return {
    current: holding(isOfConnection),
    currentOfModels: holding(isOfModel),
    isUnproven: async (connection) => (await known.get().catch((): Faults => none)).has(connection),
    note: (connection, error, startedAt) => note(connection, error, error && codeOf(error), startedAt),
    noteModel: (model, error, startedAt) => note(model, error, error && codeOfModel(error), startedAt),
  }
}

/** What an error says of the whole connection; null for all that passes by itself or concerns one model. */
function codeOf({ code, ofModelOnly }: ModelError): ConnectionFault['code'] | null {
  if (ofModelOnly) return null
  return code === 'bad-key' || code === 'no-credit' ? code : null
}

/** The id of a model names its connection before a slash; that of a connection has none. */
function isOfModel(entry: [string, ModelFault]): entry is [string, ModelFault] {
  return entry[0].includes('/')
}

function isOfConnection(entry: [string, ModelFault]): entry is [string, ConnectionFault] {
  return !isOfModel(entry)
}

/** What an error says of the one model that was asked. */
function codeOfModel({ code, ofModelOnly }: ModelError): ModelFault['code'] | null {
  if (code === 'not-found') return code
  return ofModelOnly && (code === 'bad-key' || code === 'no-credit') ? code : null
}

function timestampOf(ms: number): string {
  return new Date(ms).toISOString()
}
