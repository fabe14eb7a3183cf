/** The words of the product as types, and the document that every reader of a debate gets. */

/** Id of an option within its debate: `o1` … `o12`, in the order the asker gave them. */
export type OptionId = string

export interface Option {
  id: OptionId
  text: string
}

/** What a seat casts in a round. A vote is a ballot for an option. */
export type Ballot = OptionId | 'abstain'

export type Mode = 'poll' | 'debate'
export type Visibility = 'private' | 'unlisted' | 'public'
export type DebateStatus = 'queued' | 'running' | 'finished' | 'cancelled' | 'failed'
export type Stopped = 'cancelled' | 'budget' | 'daily-budget'

/** How a turn ended. A refusal and a failure are never ballots. */
export type Outcome = 'voted' | 'abstained' | 'refused' | 'failed'
export type TurnStatus = 'waiting' | 'asking' | 'retrying' | Outcome

export interface ModelReference {
  id: string
  name: string
  maker: string
}

export interface Settings {
  /** Exchange rounds allowed at most; 0 in a poll. */
  rounds: number
  /** Times each seat is asked; above 1 only in a poll. */
  samples: number
  debateOn: 'disagreement' | 'always'
  /** Whether seats see each other under aliases. */
  aliases: boolean
  /** Id of the model asked for as reviewer; null takes the house's chain. */
  reviewer: string | null
  /** Cap on this debate's cost in USD. */
  budgetUsd: number
  /** Seed of every draw of this debate: aliases, orders, delimiters. */
  seed: string
}

export interface Usage {
  inputTokens: number
  outputTokens: number
  /** Part of outputTokens spent on hidden reasoning. */
  reasoningTokens: number
  /** Part of inputTokens read from the provider's cache. */
  cachedInputTokens: number
  searches: number
}

export interface Citation {
  title: string
  url: string
}

/** What a seat says moved it, checked by section 4. */
export interface Credit {
  seat: number
  quote: string
  verified: boolean
}

export interface TurnError {
  code: string
  /** One sentence for people. */
  message: string
}

/** How a turn ended, as it stands in the log. */
export interface TurnResult {
  outcome: Outcome
  vote: Ballot | null
  confidence: number | null
  reasoning: string | null
  gist: string | null
  opposingCase: string | null
  persuadedBy: Credit | null
  citations: Citation[]
  modelVersion: string | null
  usage: Usage | null
  /** USD; null while the model is unpriced. */
  costUsd: number | null
  /** Whether usage and cost are our estimate. */
  estimated: boolean
  latencyMs: number | null
  error: TurnError | null
}

export interface Turn {
  seat: number
  sample: number
  status: TurnStatus
  vote: Ballot | null
  /** The seat keeps its ballot from an earlier round. */
  carried: boolean
  confidence: number | null
  /** Grows while the seat speaks. */
  reasoning: string | null
  gist: string | null
  opposingCase: string | null
  changedMind: boolean
  persuadedBy: Credit | null
  citations: Citation[]
  optionOrder: OptionId[]
  modelVersion: string | null
  usage: Usage | null
  costUsd: number | null
  estimated: boolean
  latencyMs: number | null
  error: TurnError | null
  /** Which try is under way or was the last; 0 before the first. */
  attempt: number
  startedAt: string | null
  /** While retrying: why, and when the next try begins. */
  retrying: { reason: string; until: string } | null
}

export interface Round {
  n: number
  openedAt: string
  closedAt: string | null
  turns: Turn[]
}

/** Where a seat stands, counting closed rounds only. */
export interface Standing {
  /** The standing ballot; null when the seat has none. */
  ballot: Ballot | null
  /** Round in which that ballot was cast. */
  round: number | null
  /** The ballot comes from before the last closed round, in which the seat was asked. */
  carried: boolean
  /** Repeats tied for most: counted as abstained. */
  undecided: boolean
  /** How the seat counts; null before round 1 is closed. */
  outcome: Outcome | null
}

export interface Seat {
  n: number
  model: ModelReference
  alias: string
  persona: string | null
  /** Its last own ballot differs from its first. */
  changedMind: boolean
  standing: Standing
}

export type Label =
  | 'No quorum'
  | 'No opinion'
  | 'Single voice'
  | 'Abstention-led'
  | 'Tie'
  | 'Unanimous'
  | 'Unanimous among voters'
  | 'Supermajority'
  | 'Majority'
  | 'Plurality'

export type Badge =
  | 'fragile'
  | 'contested'
  | 'debate-made'
  | 'one maker'
  | 'carried votes'
  | 'seats missing'
  | 'names shown'
  | 'reviewer sat at the table'
  | 'amended'
  | 'stopped early'
  | 'rehearsal'

export interface Verdict {
  label: Label
  winner: OptionId | null
  /** Every option, in the ballot paper's order. */
  tally: { option: OptionId; votes: number }[]
  /** Seats whose standing ballot is a vote (V). */
  voters: number
  abstained: number
  refused: number
  failed: number
  /** All seats (N). */
  seats: number
  line: string
  sentence: string
  badges: Badge[]
  /** Probability that an even draw is this lopsided; null without a winner. */
  chance: number | null
}

/** A quotation that stands word for word in the transcript. */
export interface CheckedQuote {
  quote: string
  seat: number
  round: number
}

export interface Review {
  status: 'writing' | 'written' | 'failed'
  reviewer: ModelReference | null
  alias: string | null
  satAtTable: boolean
  attempt: number
  /** What has streamed so far, while writing. */
  draft: string
  headline: string | null
  narrative: string[]
  strongest: { option: OptionId; argument: string; quote: CheckedQuote | null }[]
  turningPoints: { text: string; quote: CheckedQuote | null }[]
  minority: { option: Ballot; position: string; seats: number[] }[]
  agreedFacts: string[]
  disputedFacts: string[]
  wouldSettle: string[]
  /** Quotations found in all of its text, each where it stands. */
  quotes: CheckedQuote[]
  droppedQuotes: number
  modelVersion: string | null
  usage: Usage | null
  costUsd: number | null
  estimated: boolean
  latencyMs: number | null
  error: TurnError | null
}

/** What an owner asked for after the end, while it is being done. */
interface Reopening {
  seat: number | null
  round: number | null
  sample: number | null
}

export interface Debate {
  id: string
  slug: string
  url: string
  /** Number of the last event folded in. */
  seq: number
  status: DebateStatus
  stopped: Stopped | null
  question: string
  context: string | null
  options: Option[]
  mode: Mode
  settings: Settings
  visibility: Visibility
  /** Scripted panelists, not AI. */
  rehearsal: boolean
  seats: Seat[]
  rounds: Round[]
  verdict: Verdict | null
  review: Review | null
  cost: { usd: number | null; estimated: boolean; inputTokens: number; outputTokens: number }
  parent: string | null
  /** What reviews took that do not stand here any more; null without any. */
  reviewsBefore: { usage: Usage | null; costUsd: number | null; estimated: boolean } | null
  /** How often each seat has been asked again after the end. */
  amendments: { seat: number; times: number }[]
  reopening: Reopening | null
  createdAt: string
  finishedAt: string | null
}
