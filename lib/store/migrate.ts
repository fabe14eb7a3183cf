import { createHash } from 'node:crypto'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Database } from './database.ts'
import { migrationList } from './migration-list.ts'
import { schemaEngine } from './schema-engine.ts'

/**
 * Brings the schema up to date: Prisma's schema engine applies what is missing of prisma/migrations and keeps its ledger.
 * Returns the names of the migrations applied now. The caller sees to it that no other process does the same.
 */
export async function migrate(database: Database): Promise<string[]> {
  const migrationsList = await migrationList()
  // Loading the engine takes a third of a second; the ledger alone tells whether it is needed.
  if (await upToDate(database, migrationsList)) return []
  const engine = await schemaEngine(database.adapterFactory)
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList,
    filters: { externalTables: [], externalEnums: [] },
  })
  return appliedMigrationNames
}

async function upToDate(database: Database, list: MigrationList): Promise<boolean> {
  const [ledger] = await database.prisma.$queryRaw<[{ exists: boolean }]>`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`
  if (!ledger.exists) return false
  const rows = await database.prisma.$queryRaw<{ name: string; checksum: string }[]>`
    SELECT migration_name AS name, checksum FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`
  const applied = rows.map(({ name, checksum }) => `${name} ${checksum}`)
  const wanted = list.migrationDirectories.map(
    ({ path, migrationFile }) => `${path} ${sha256(migrationFile.content.value)}`,
  )
  return applied.join('\n') === wanted.join('\n')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
