import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate.ts'
import { startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the throw-away server's maintenance database. */
    postgresUrl: string
    /** A data folder with a migrated embedded database, to be copied. */
    embeddedTemplate: string
  }
}

/** Starts one server for all integration tests, and migrates the databases that those of the tests are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgres()
  const client = new pg.Client(cluster.url)
  await client.connect()
  await client.query('CREATE DATABASE roundtable_template')
  await client.end()
  const url = cluster.url.replace(/postgres$/, 'roundtable_template')
  const folder = mkdtempSync(`${tmpdir()}/roundtable-template-`)
  await Promise.all([migrate({ DATABASE_URL: url }), migrate({ DATA_DIR: folder })])
  project.provide('postgresUrl', cluster.url)
  project.provide('embeddedTemplate', folder)
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await cluster.stop()
  }
}
