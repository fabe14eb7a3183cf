import type { Logger } from 'pino'
import type { Environment } from '../config/environment.ts'
import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { openServerDatabase } from './server-database.ts'

/**
 * Opens the server that DATABASE_URL names, or else the embedded Postgres under DATA_DIR. Throws a plain Error with a
 * sentence for people when it cannot.
 */
export function openDatabase(environment: Environment, logger: Logger): Promise<Database> {
  return environment.DATABASE_URL
    ? openServerDatabase(environment.DATABASE_URL, logger)
    : openEmbeddedDatabase(environment.DATA_DIR)
}
