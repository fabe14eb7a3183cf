/** What a model did in the debates of this house that are over. */
export interface ModelRecord {
  model: string
  /** As the last debate that it sat in calls it. */
  name: string
  maker: string
  debates: number
  /** Ballots for an option, of every round. */
  votes: number
  abstentions: number
  /** Ballots in exchange rounds, and those of them that differ from the seat's ballot before. */
  exchanges: number
  changes: number
  refusals: number
  /** Errors, timeouts and unusable answers. */
  failures: number
  /** Milliseconds that its latest ballots took; null without any. */
  latency: { median: number; p95: number } | null
  /** Of its seats; null while nothing of it has a price. */
  costUsd: number | null
  /** Whether the cost is our estimate, or part of it. */
  estimated: boolean
}
