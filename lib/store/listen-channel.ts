import pg from 'pg'
import type { Logger } from 'pino'
import type { Channel, Listener } from './channel.ts'

const name = 'roundtable'
const heartbeatMs = 10_000
const reconnectMs = { first: 100, last: 5_000 }

/**
 * A channel on LISTEN and NOTIFY. Listens on a connection of its own, which it makes again when it is lost; sends through
 * the pool.
 */
export function listenChannel(config: pg.ClientConfig, pool: pg.Pool, logger: Logger): Channel {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let heardBefore = false
  let waitMs = reconnectMs.first

  async function connect(listener: Listener): Promise<void> {
    const next = new pg.Client({ ...config, query_timeout: heartbeatMs })
    client = next
    const lost = (reason: string) => {
      if (client !== next || closed) return
      client = null
      next.end().catch(() => {})
      clearTimeout(timer)
      logger.warn({ reason, waitMs }, 'the connection for notices was lost')
      timer = setTimeout(() => void connect(listener), waitMs)
      waitMs = Math.min(waitMs * 2, reconnectMs.last)
      listener.onLost()
    }
    next.on('error', (error) => lost(error.message))
    next.on('end', () => lost('the server ended it'))
    next.on('notification', ({ payload }) => listener.onText(payload ?? ''))
    const beat = () => {
      timer = setTimeout(() => {
        next.query('SELECT 1').then(beat, (error: Error) => lost(error.message))
      }, heartbeatMs)
    }
    try {
      await next.connect()
      await next.query(`LISTEN ${name}`)
    } catch (error) {
      return lost(error instanceof Error ? error.message : String(error))
    }
    if (closed) return void next.end().catch(() => {})
    waitMs = reconnectMs.first
    beat()
    if (heardBefore) listener.onGap()
    heardBefore = true
  }

  return {
    send: async (text) => {
      await pool.query('SELECT pg_notify($1, $2)', [name, text])
    },
    listen: (listener) => void connect(listener),
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
