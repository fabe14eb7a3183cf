import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { startPostgres } from '../../tests/support/start-postgres.ts'

export const databaseKinds = ['embedded', 'Postgres'] as const
export type DatabaseKind = (typeof databaseKinds)[number]

export interface FreshDatabase {
  /** Environment variables that lead a house to it. */
  variables: Record<string, string>
  destroy(): Promise<void>
}

/** An empty database that writes through to the disk as it would in use. */
export async function freshDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  const DATA_DIR = mkdtempSync(`${tmpdir()}/roundtable-bench-`)
  const cluster = kind === 'Postgres' ? await startPostgres({ durable: true }) : null
  const ROUNDTABLE_SECRET = randomBytes(32).toString('hex')
  return {
    variables: { DATA_DIR, ROUNDTABLE_SECRET, ...(cluster && { DATABASE_URL: cluster.url }) },
    destroy: async () => {
      await cluster?.stop()
      rmSync(DATA_DIR, { recursive: true, force: true })
    },
  }
}
