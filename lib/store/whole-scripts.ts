import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/**
 * The same adapters, but a migration's script runs as a whole and is waited for. PrismaPg cuts scripts at every
 * semicolon, also inside functions and comments; PrismaPGlite neither waits nor tells that one failed.
 */
export function wholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  run: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect()
    adapter.executeScript = async (script) => {
      await run(script)
    }
    return adapter
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}
