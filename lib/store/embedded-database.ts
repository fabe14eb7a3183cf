import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { fromPglite } from 'pg-boss'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { PrismaClient } from '../../prisma/generated/client.ts'
import type { Database } from './database.ts'
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
    const client = await PGlite.create({ dataDir: `${folder}/database`, extensions: { pg_trgm } })
    // The adapter writes times without a zone and reads them as UTC.
    await client.exec(`SET TIME ZONE 'UTC'`)
    return embedded(client, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

function embedded(client: PGlite, unlock: () => void): Database {
  const adapter = new PrismaPGlite(client)
  const prisma = new PrismaClient({ adapter })
  return {
    kind: 'embedded',
    prisma,
    adapterFactory: wholeScripts(adapter, (script) => client.exec(script)),
    queueConnection: { db: fromPglite(client), backend: 'pglite' },
    channel: null,
    alone: (work) => work(),
    close: async () => {
      await prisma.$disconnect()
      await client.close()
      unlock()
    },
  }
}
