import type { Script } from './script.ts'

/** How a protocol writes the parts of an answer as server-sent events. */
export interface Frames {
  open(): string
  thinking(text: string): string
  text(text: string): string
  close(): string
  error(fault: NonNullable<Script['streamError']>): string
}

/** Counts and names that end up in an answer, with their defaults filled in. */
export interface Told {
  /** Whose manners to take on, where makers differ within a protocol. */
  provider: string | null
  model: string
  finish: NonNullable<Script['finish']>
  refusal: string | undefined
  usage: { input: number; output: number; reasoning: number; cached: number } | null
  citations: { title: string; url: string }[]
}

/** One server-sent event; data that is no text becomes JSON. */
export const event = (data: unknown, name?: string) =>
  `${name ? `event: ${name}\n` : ''}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`
