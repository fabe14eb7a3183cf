import type { Citation, Usage } from '../roundtable/debate.ts'

/** One message of a prompt. There are never tools, images or assistant turns. */
export interface PromptMessage {
  role: 'system' | 'user'
  text: string
}

/** A JSON Schema (draft 2020-12) that the answer has to follow, with the name some providers want for it. */
export interface AnswerSchema {
  name: string
  schema: Record<string, unknown>
}

/** What an admin may set for a model; absent means the provider's default. */
export interface ModelParameters {
  temperature?: number
  effort?: 'minimal' | 'low' | 'medium' | 'high'
  maxTokens?: number
}

export interface ModelRequest {
  /** The model's name on the wire. */
  model: string
  messages: PromptMessage[]
  answer: AnswerSchema
  parameters: ModelParameters
  features: { structuredOutput: boolean; search: boolean; reasoning: boolean }
  /** Whether a search model may search in this call. */
  search: boolean
  signal: AbortSignal
  /** Called whenever bytes arrive, keep-alives included. */
  onLife?: () => void
}

export interface ModelAnswer {
  /** The whole text of the answer, as the model wrote it. */
  text: string
  /** Set when the model or its maker's filter declined: what it said, or an empty string. */
  refusal: string | null
  /** `length`: cut off at the token limit. */
  finish: 'stop' | 'length' | 'refusal' | 'other'
  /** The version the API reported. */
  modelVersion: string | null
  /** Null where the provider sent none. */
  usage: Usage | null
  citations: Citation[]
}

/**
 * Reaches one model API. `stream` yields new text of the answer as it comes and returns the whole answer; it throws
 * `ModelError` for everything that goes wrong, and makes exactly one HTTP call: retries belong to the engine.
 */
export interface ModelAdapter {
  stream(request: ModelRequest): AsyncGenerator<string, ModelAnswer>
}
