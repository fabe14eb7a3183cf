import type { ModelParameters } from '../models/adapter.ts'
import type { ConnectionKind, ConnectionLimits, ModelFeatures } from '../models/models.ts'
import type { Prices } from '../roundtable/money.ts'
import type { AuditNote } from './audit-store.ts'

/** A connection that an admin added. */
export interface StoredConnection extends ConnectionLimits {
  id: string
  kind: Exclude<ConnectionKind, 'rehearsal'>
  name: string
  baseUrl: string
  /** In the clear here, encrypted in the database; null where none is needed, or where it cannot be read any more. */
  apiKey: string | null
  /** The key's last four characters; null without a key. */
  keyEnding: string | null
  createdAt: string
}

/** A model that an admin added or imported. */
export interface OwnModel extends StoredModel {
  name: string
  maker: string
  features: ModelFeatures
  parameters: ModelParameters
}

/**
 * An admin's own model, or, under the id of a built-in one, what an admin changed of it: what is null there is as the product
 * has it, now and in later versions.
 */
export interface StoredModel {
  id: string
  connection: string
  wireName: string
  name: string | null
  maker: string | null
  features: ModelFeatures | null
  parameters: ModelParameters | null
  enabled: boolean
  position: number | null
  /** An admin's own; null: those of the price list. */
  prices: Prices | null
  /** What the connection's own list said. */
  listedPrices: Prices | null
  contextTokens: number | null
}

/**
 * Connections and models beside those of the environment and the built-in list. Every change is told to all instances by
 * the notice `catalogue` after it is committed.
 */
export interface CatalogueStore {
  read(): Promise<{ connections: StoredConnection[]; models: StoredModel[] }>
  /** Adds or replaces. Throws `Problem` 422 naming `name` when another connection has it. */
  saveConnection(
    connection: Omit<StoredConnection, 'keyEnding' | 'createdAt'>,
    note: AuditNote,
  ): Promise<void>
  /** With its models; false when there is none. */
  deleteConnection(id: string, note: AuditNote): Promise<boolean>
  /**
   * Adds or replaces what `change` makes of the rows that stand, all or none. Nobody else changes models meanwhile, so that
   * two changes of one model both hold. What `change` throws is thrown on, with nothing written.
   */
  changeModels(change: (stored: StoredModel[]) => StoredModel[], note: AuditNote): Promise<void>
  /** False when there is none. */
  deleteModel(id: string, note: AuditNote): Promise<boolean>
}
