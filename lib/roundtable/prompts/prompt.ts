import type { Ballot } from '../debate.ts'
import type { Labels } from '../option-order.ts'

/** One message of a prompt, as a model adapter takes it. */
export interface PromptMessage {
  role: 'system' | 'user'
  text: string
}

/** A JSON Schema that the answer has to follow, and its name. */
export interface AnswerSchema {
  name: string
  schema: Record<string, unknown>
}

/** A seat's statement before it is shown: its words as it wrote them. */
export interface SeatStatement {
  seat: number
  alias: string
  vote: Ballot
  reasoning: string
}

/** A statement as a prompt showed it, under its label `S1`, `S2`, … */
export interface ShownStatement {
  label: string
  seat: number
  vote: Ballot
  /** Exactly the words shown: names withheld, escaped, cut. */
  text: string
}

export interface RenderedPrompt {
  messages: PromptMessage[]
  answer: AnswerSchema
  shown: ShownStatement[]
  /** Which option each label stands for, in the order shown. */
  labels: Labels
}
