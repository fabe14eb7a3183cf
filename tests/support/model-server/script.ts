import type { IncomingHttpHeaders } from 'node:http'

export type Protocol = 'openai' | 'anthropic' | 'gemini'

/** A call as the server got it. */
export interface ModelCall {
  protocol: Protocol
  /** First part of the path where the base URL has one, such as `perplexity` in `…/perplexity/v1/chat/completions`. */
  provider: string | null
  model: string
  messages: { role: string; text: string }[]
  /** All system text, and all user text. */
  system: string
  user: string
  /** JSON Schema of the answer: from structured output, else from the text that describes it. */
  schema: Record<string, unknown> | null
  headers: IncomingHttpHeaders
  path: string
  body: Record<string, unknown>
}

/** A call in the journal; times in milliseconds since 1970, with fractions. */
export interface JournalEntry extends ModelCall {
  startedAt: number
  /** When the first text was sent. */
  firstTokenAt: number | null
  endedAt: number | null
  /** `gone`: the caller left first. */
  ending: 'whole' | 'cut' | 'gone' | null
}

/** What the server does with a call. An empty script answers with an empty text. */
export interface Script {
  text?: string
  /** The pieces that the text is sent in; by default some twenty-four letters each. */
  chunks?: string[]
  firstTokenMs?: number
  /** Between two pieces. */
  delayMs?: number
  /** From the first piece to the last, spread evenly; instead of `delayMs`. */
  durationMs?: number
  /** Hidden reasoning, sent before the text. */
  thinking?: string
  finish?: 'stop' | 'length' | 'refusal'
  /** What it says when it declines; the finish is then `refusal` by itself. */
  refusal?: string
  /** Null sends none; absent: counted from the texts. */
  usage?: { input: number; output: number; reasoning?: number; cached?: number } | null
  modelVersion?: string
  citations?: { title: string; url: string }[]
  /** Any but 200 sends `body` instead of a stream. */
  status?: number
  headers?: Record<string, string>
  /** Of an error, or of a 200 that is no stream. */
  body?: unknown
  /** The exact bytes of the stream. */
  raw?: string
  /** Never answers: not even headers. */
  hang?: boolean
  /** Pieces after which nothing more comes. */
  stallAfter?: number
  /** Comments while nothing else comes, so often. */
  keepAliveMs?: number
  /** Pieces after which the connection breaks. */
  cutAfter?: number
  /** Ends the stream in order, but without saying that the answer is finished. */
  unfinished?: boolean
  /** An error object after the text, in the protocol's own shape. */
  streamError?: { status: number; type: string; message: string }
}

export type Answer = (call: ModelCall) => Script | Promise<Script>
