import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../prisma/generated/client.ts'
import type { Database } from './database.ts'
import { EmbeddedConnection } from './embedded-connection.ts'
import { lockFolder } from './folder-lock.ts'
import { wholeScripts } from './whole-scripts.ts'

/**
 * Opens the Postgres that runs inside this process, on files under the data folder, which it makes if need be. Throws a
 * plain Error with a sentence when another process uses the folder.
 */
export async function openEmbeddedDatabase(dataFolder: string): Promise<Database> {
  const folder = resolve(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(folder)
  try {
    const worker = new Worker(new URL('./embedded-postgres.ts', import.meta.url), {
      workerData: `${folder}/database`,
    })
    await once(worker, 'message')
    return embedded(worker, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

function embedded(worker: Worker, unlock: () => void): Database {
  const pool = new pg.Pool({
    // It has one session.
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    stream: () => new EmbeddedConnection((port) => worker.postMessage(port, [port])),
  })
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() })
  const prisma = new PrismaClient({ adapter })
  return {
    kind: 'embedded',
    prisma,
    adapterFactory: wholeScripts(adapter, (script) => pool.query(script)),
    queueConnection: { db: { executeSql: (text, values) => pool.query(text, values) } },
    channel: null,
    alone: (work) => work(),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
      worker.postMessage(null)
      await once(worker, 'exit')
      unlock()
    },
  }
}

/** A name for each statement, so that it is parsed and planned once. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const name = names.get(sql) ?? `s${names.size}`
    names.set(sql, name)
    return name
  }
}
