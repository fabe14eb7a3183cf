import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Logger } from 'pino'
import { PrismaClient } from '../../prisma/generated/client.ts'
import type { Database } from './database.ts'
import { listenChannel } from './listen-channel.ts'
import { createStatementNames } from './statement-names.ts'
import { wholeScripts } from './whole-scripts.ts'

/** Enough for two hundred debates whose turns settle in bursts, and few enough for several instances on one server. */
const connections = 16
const connectMs = 10_000
const oldestVersion = 140_000
/** Any number will do, as long as every instance takes the same one. */
const startLock = 7_248_310_552

/**
 * Opens a Postgres server by its connection string. Throws a plain Error with a sentence when it cannot be reached or is
 * older than version 14.
 */
export async function openServerDatabase(url: string, logger: Logger): Promise<Database> {
  const config = { connectionString: url, connectionTimeoutMillis: connectMs, keepAlive: true }
  const pool = new pg.Pool({ ...config, max: connections })
  let closed = false
  pool.on('error', (error) => {
    if (!closed) logger.warn({ error: error.message }, 'an idle database connection was lost')
  })
  // The pool listens to idle connections only; one that is lost in the moment it is handed out would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => logger.debug({ error: error.message }, 'a database connection was lost'))
  })
  try {
    await checkVersion(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const nameOf = createStatementNames()
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql, args }) => nameOf(sql, args),
    onConnectionError: (error) => logger.warn({ error: error.message }, 'a database connection was lost'),
  })
  const prisma = new PrismaClient({ adapter })
  const channel = listenChannel(config, pool, logger)
  return {
    kind: 'server',
    prisma,
    adapterFactory: wholeScripts(adapter, (script) => pool.query(script)),
    queueConnection: {
      db: { executeSql: (text, values = []) => pool.query({ name: nameOf(text, values), text, values }) },
    },
    channel,
    alone: (work) => underLock(config, work),
    close: async () => {
      closed = true
      await channel.close()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const answer = await pool.query('SHOW server_version_num').catch((error: unknown) => {
    const reason =
      error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
    throw new Error(`The database that DATABASE_URL names cannot be reached: ${reason}`, { cause: error })
  })
  const version = Number(answer.rows[0].server_version_num)
  if (version < oldestVersion)
    throw new Error(
      `The database that DATABASE_URL names runs PostgreSQL ${Math.floor(version / 10_000)}; 14 or newer is needed.`,
    )
}

/** A lock of its own session, so that it goes with the process. */
async function underLock<Result>(config: pg.ClientConfig, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [startLock])
    return await work()
  } finally {
    await client.end()
  }
}
