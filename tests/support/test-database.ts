import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { inject } from 'vitest'
import type { Environment } from '../../lib/config/environment.ts'
import { testEnvironment } from './test-environment.ts'

const programFile = fileURLToPath(
  new URL('../../node_modules/@electric-sql/pglite/dist/pglite.wasm', import.meta.url),
)

export type DatabaseKind = 'embedded' | 'postgres'

export interface TestDatabase {
  environment: Environment
  destroy(): Promise<void>
}

/** Compiled code is shared between threads as long as one has it: to hold it spares each embedded database the half of its start. */
let embeddedProgram: Promise<WebAssembly.Module> | undefined

/** A fresh database of a test's own; `destroy` it when its stores are closed. */
export async function createTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const folder = mkdtempSync(`${tmpdir()}/roundtable-test-`)
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  if (kind === 'embedded') {
    embeddedProgram ??= WebAssembly.compile(readFileSync(programFile))
    await embeddedProgram
    cpSync(inject('embeddedTemplate'), folder, { recursive: true })
    return { environment: testEnvironment({ DATA_DIR: folder }), destroy: async () => removeFolder() }
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE roundtable_template`)
  const DATABASE_URL = inject('postgresUrl').replace(/postgres$/, name)
  return {
    environment: testEnvironment({ DATA_DIR: folder, DATABASE_URL }),
    destroy: async () => {
      await administer(`DROP DATABASE ${name} WITH (FORCE)`)
      removeFolder()
    },
  }
}

/** Runs one statement on the server's maintenance database. */
export async function administer(statement: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  try {
    return await client.query(statement, values)
  } finally {
    await client.end()
  }
}
