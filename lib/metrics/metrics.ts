import type { ModelErrorCode } from '../models/model-error.ts'
import type { Outcome } from '../roundtable/debate.ts'

/** One request to a model that has ended. */
export interface EndedCall {
  /** Id in the catalogue. */
  model: string
  latencyMs: number
  /** Null where no text came. */
  firstTokenMs: number | null
  /** Null where it was answered. */
  error: ModelErrorCode | null
}

/** What this instance counts. Labels are ids of the catalogue and our own codes: never a question, a visitor or an address. */
export interface Metrics {
  countCall(call: EndedCall): void
  /** A turn that has settled under this instance's driver. */
  countTurn(model: string, outcome: Outcome): void
  /** All of it, and what the house holds at this moment, in Prometheus's text format. */
  expose(): Promise<string>
}
