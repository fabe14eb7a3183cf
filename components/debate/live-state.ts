import type { Debate } from '../../lib/roundtable/debate.ts'
import type { DebateEvent, Delta, StreamSignal } from '../../lib/roundtable/events.ts'

/** What a live page tells of its connection. */
export interface LiveState {
  debate: Debate
  isLost: boolean
  /** The server waits for its database. */
  isPaused: boolean
  isDeleted: boolean
  /** By how many milliseconds the server's clock is ahead of the reader's, as far as is known; null: not at all. */
  aheadMs: number | null
}

export type Message = DebateEvent | Delta | StreamSignal

/** What a live page needs from its browser; given, so that tests can play it. */
export interface LiveBrowser {
  /** Opens a stream; `failed` tells whether the browser will try again by itself. Returns what closes it. */
  openStream(
    path: string,
    heard: { opened(): void; message(message: Message): void; failed(triesAgain: boolean): void },
  ): () => void
  /** Reads the document; null where there is none any more, `away` while the server itself waits. Rejects when it cannot be reached. */
  readDebate(path: string): Promise<Debate | null | 'away'>
  isHidden(): boolean
  /** The time by the reader's clock, in milliseconds since 1970. */
  now(): number
  /** Calls back before the next picture is drawn. */
  nextFrame(callback: () => void): void
  /** Calls back after a time, unless what it returns is called before. */
  after(milliseconds: number, callback: () => void): () => void
}
