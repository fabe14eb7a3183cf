import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Environment } from '../config/environment.ts'
import type { Tunables } from '../config/tunables.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { ConnectionFaults } from '../models/connection-faults.ts'
import type { Models } from '../models/models.ts'
import type { Store } from '../store/store.ts'
import type { Stream } from '../stream/stream.ts'
import type { Places } from './places.ts'
import type { Treasury } from './treasury.ts'

/** What the engine works with; all of it passed in. */
export interface EngineContext {
  environment: Environment
  store: Store
  stream: Stream
  models: Models
  faults: ConnectionFaults
  places: Places
  metrics: Metrics
  treasury: Treasury
  clock: Clock
  /** A number in [0, 1), for jitter and seeds only: draws of a debate come from its own seed. */
  random: () => number
  tunables: Tunables
  logger: Logger
}
