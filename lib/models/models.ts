import type { ModelReference } from '../roundtable/debate.ts'
import type { Prices } from '../roundtable/money.ts'
import type { ModelAdapter, ModelParameters } from './adapter.ts'

export type ConnectionKind = 'openai' | 'anthropic' | 'gemini' | 'rehearsal'

export interface Connection {
  id: string
  kind: ConnectionKind
  name: string
  baseUrl: string | null
  apiKey: string | null
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

/** What may be seated, and how to reach it. */
export interface Models {
  /** Every known model, available or not, in the order of the catalogue. */
  list(): Promise<Model[]>
  find(id: string): Promise<Model | null>
  /** Throws `ModelError` `bad-key` when the model is not available. */
  adapter(model: Model): Promise<ModelAdapter>
  /** Ids of the default panel: the six when their keys are there, else what is available, else the rehearsal panel. */
  defaultPanel(): Promise<string[]>
  /** Ids of reviewers in the order in which they are tried, before those of the panel are left out. */
  reviewerChain(): Promise<string[]>
}
