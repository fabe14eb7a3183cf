import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { ConstructorOptions } from 'pg-boss'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Channel } from './channel.ts'

/** An open Postgres, embedded in this process or on a server. */
export interface Database {
  kind: 'embedded' | 'server'
  prisma: PrismaClient
  /** Prisma's way to it, for the schema engine. */
  adapterFactory: SqlMigrationAwareDriverAdapterFactory
  /** The queue's way to it. */
  queueConnection: Pick<ConstructorOptions, 'db' | 'backend'>
  /** Reaches the other processes on this database; null where there can be none. */
  channel: Channel | null
  /** Runs the work while no other process on this database runs any such work. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}
