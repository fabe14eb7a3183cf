import type { PanelSeat } from '../house/house-rules.ts'
import type { ModelReference } from '../roundtable/debate.ts'
import type { Prices } from '../roundtable/money.ts'
import type { ModelAdapter, ModelParameters } from './adapter.ts'
import type { OfferedModel } from './listing/offered-model.ts'
import type { Trial } from './try-connection.ts'

export type ConnectionKind = 'openai' | 'anthropic' | 'gemini' | 'rehearsal'

/** Calls that a connection takes at once, and in a minute, over all instances; null: no limit. */
export interface ConnectionLimits {
  maxConcurrent: number | null
  requestsPerMinute: number | null
}

export interface Connection extends ConnectionLimits {
  id: string
  kind: ConnectionKind
  name: string
  baseUrl: string | null
  apiKey: string | null
  /** It had a key, which was encrypted under a secret that the house has no more. */
  keyLost?: boolean
  /** Where it was set: the environment (read-only in the pages), found running, built in, or by an admin. */
  source: 'environment' | 'discovered' | 'built-in' | 'admin'
}

export interface ModelFeatures {
  structuredOutput: boolean
  search: boolean
  reasoning: boolean
}

/** An entry of the catalogue, reached through a connection. */
export interface Model extends ModelReference {
  connection: { id: string; name: string; kind: ConnectionKind }
  /** The model's name on the wire. */
  wireName: string
  features: ModelFeatures
  parameters: ModelParameters
  /** Null: unpriced, never 0. */
  prices: Prices | null
  contextTokens: number | null
  available: boolean
  /** One sentence with the remedy, such as which key is missing; null when available. */
  unavailableReason: string | null
  /** Scripted, not AI. */
  rehearsal: boolean
}

/** A model as its keeper sees it: those that are switched off too. */
export interface CatalogueEntry extends Model {
  /** Whether it may be seated. A running debate still reaches one that was switched off meanwhile. */
  enabled: boolean
  /** Of the built-in list, found running, or scripted: it can be changed, not deleted. */
  builtIn: boolean
  /** An admin has set its prices, or anything else of a built-in model. */
  changed: boolean
  /** Its prices are an admin's; else those of the connection's own list or of the price list. */
  ownPrices: boolean
  /** Place in the order by hand; null without one. */
  position: number | null
}

/** What may be seated, and how to reach it. */
export interface Models {
  /** Every known model that is switched on, available or not, in the order of the catalogue. */
  list(): Promise<Model[]>
  find(id: string): Promise<Model | null>
  /** All that `list` has, and what is switched off. */
  entries(): Promise<CatalogueEntry[]>
  /** Every connection, with its key: those of the environment first. Never for an answer as it is. */
  connections(): Promise<Connection[]>
  limitsOf(connectionId: string): Promise<ConnectionLimits>
  /** The models that a connection's own list names. Throws `ModelError`. */
  offered(connection: Connection): Promise<OfferedModel[]>
  /** Makes a real, tiny call over a connection, and notes whether it fails. */
  test(connection: Connection, model: Pick<Model, 'wireName' | 'features' | 'parameters'>): Promise<Trial>
  /** Throws `ModelError` `bad-key` when the model is not available. */
  adapter(model: Model): Promise<ModelAdapter>
  /**
   * The default panel: that of the house's rules, else the six when their keys are there, else what is available, else the
   * rehearsal panel; no more seats than the rules allow.
   */
  defaultPanel(): Promise<PanelSeat[]>
  /** Ids of reviewers in the order in which they are tried, before those of the panel are left out. */
  reviewerChain(): Promise<string[]>
}
