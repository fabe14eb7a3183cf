import type { Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { log } from '../../log.ts'
import { httpLimits } from '../limits.ts'

/**
 * Ends the process well on SIGTERM or SIGINT: nothing new is accepted, `close` hands work back and ends open streams,
 * their last words go out, connections that are left are cut. Within 10 s in any case; a second signal ends it at once.
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
    await emptied(server)
    server.closeAllConnections()
    exit(code)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Resolves when the last answer is out, or a second later. */
async function emptied(server: Server): Promise<void> {
  const deadline = Date.now() + httpLimits.lingerMs
  while (Date.now() < deadline && (await connections(server)) > 0) {
    server.closeIdleConnections()
    await delay(20)
  }
}

function connections(server: Server): Promise<number> {
  return promisify(server.getConnections.bind(server))()
}
