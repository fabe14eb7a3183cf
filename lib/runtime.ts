import type { Environment } from './config/environment.ts'
import type { Engine } from './engine/engine.ts'
import type { Rules } from './house/rules.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { ConnectionFaults } from './models/connection-faults.ts'
import type { Models } from './models/models.ts'
import type { Store } from './store/store.ts'
import type { Stream } from './stream/stream.ts'

/** The parts of a running house, made once by `server.ts` (and by tests) and handed to every route. */
export interface Runtime {
  environment: Environment
  store: Store
  rules: Rules
  models: Models
  faults: ConnectionFaults
  engine: Engine
  stream: Stream
  metrics: Metrics
  /** Stops work and closes everything; resolves within the shutdown limit. */
  close(): Promise<void>
}

const holder = globalThis as typeof globalThis & { roundtableRuntime?: Runtime }

/** Makes the runtime reachable from routes, which Next bundles apart from `server.ts`. */
export function provideRuntime(value: Runtime): void {
  holder.roundtableRuntime = value
}

/** The running house. Throws when the server has not started it. */
export function runtime(): Runtime {
  if (!holder.roundtableRuntime)
    throw new Error('The runtime has not been started; pages are served by server.ts only.')
  return holder.roundtableRuntime
}
