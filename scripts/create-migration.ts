/**
 * Writes the migration that takes the database from prisma/migrations to prisma/schema.prisma, without a network or a
 * database server: `npm run create-migration -- add-panels`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { migrationList } from '../lib/store/migration-list.ts'
import { schemaEngine } from '../lib/store/schema-engine.ts'
import { wholeScripts } from '../lib/store/whole-scripts.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Say in lower-case words what the migration does: npm run create-migration -- add-panels')
  process.exit(1)
}

const schema = { path: 'schema.prisma', content: readFileSync('prisma/schema.prisma', 'utf8') }
const database = await PGlite.create({ extensions: { pg_trgm } })
const adapter = wholeScripts(new PrismaPGlite(database), (script) => database.exec(script))
// Whatever the engine tries out beside the database, it tries out in this one: it is empty and in memory.
adapter.connectToShadowDb = adapter.connect
const engine = await schemaEngine(adapter, [[schema.path, schema.content]])
const { stdout: script } = await engine.diff({
  from: { tag: 'migrations', ...(await migrationList()) },
  to: { tag: 'schemaDatamodel', files: [schema] },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
})
await database.close()

if (!script || script.includes('This is an empty migration')) {
  console.log('The migrations are up to date with prisma/schema.prisma.')
} else {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `prisma/migrations/${moment}_${name.replaceAll('-', '_')}`
  mkdirSync(folder)
  writeFileSync(`${folder}/migration.sql`, script)
  console.log(`Wrote ${folder}/migration.sql; read it before you commit it.`)
}
