import type { Server } from 'node:http'
import { log } from '../../log.ts'
import { httpLimits } from '../limits.ts'

/**
 * Ends the process well on SIGTERM or SIGINT: nothing new is accepted, `close` hands work back and ends open streams,
 * connections that are left are cut. Within 10 s in any case; a second signal ends it at once.
 */
export function shutDownOnSignal(
  server: Server,
  close: () => Promise<void>,
  exit: (code: number) => void,
): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return exit(1)
    stopping = true
    setTimeout(() => exit(1), httpLimits.hardStopMs).unref()
    server.close()
    let code = 0
    try {
      await close()
    } catch (error) {
      log().error({ error }, 'Closing failed.')
      code = 1
    }
    server.closeAllConnections()
    exit(code)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
