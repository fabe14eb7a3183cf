import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)
let instantiated: Promise<void> | undefined

/** The package's own loader reads its module from disk in CommonJS only; this is the same in plain Node. */
async function instantiate(): Promise<void> {
  const loader = require.resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(loader.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  const wasm = instance.exports as { __wbindgen_start(): void }
  bindings.__wbg_set_wasm(instance.exports)
  wasm.__wbindgen_start()
}

/** Prisma's own schema engine, compiled to WebAssembly, on the database behind an adapter. */
export async function schemaEngine(
  adapterFactory: SqlMigrationAwareDriverAdapterFactory,
  datamodels?: [path: string, text: string][],
): Promise<bindings.SchemaEngine> {
  instantiated ??= instantiate()
  await instantiated
  return bindings.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory),
  )
}
