import type { Debate } from '../roundtable/debate.ts'
import type { DebateEvent, Delta, StreamSignal } from '../roundtable/events.ts'

/** One frame of a watch: a durable event, live text, that it waits for the database or goes on, or a sign of life. */
export type Frame =
  | { type: 'event'; event: DebateEvent }
  | { type: 'delta'; delta: Delta }
  | { type: 'signal'; signal: StreamSignal }
  | { type: 'alive' }

/** The log as it grows, for any number of viewers, on any instance. */
export interface Stream {
  /** Live text of a turn or review that runs here; `seq` is the last event in the log that it follows. */
  publish(debateId: string, delta: Delta, seq: number): void
  /** Events that this instance's driver wrote: their live text is over. */
  settled(debateId: string, events: DebateEvent[]): void
  /** This instance's driver has let go of the debate, which may go on elsewhere. */
  released(debateId: string): void
  /**
   * Every event after `afterSeq`, then what comes, with live text between; ends after the last event of a debate that
   * is over, when the signal aborts, or when the stream closes.
   */
  watch(debateId: string, afterSeq: number, signal: AbortSignal): AsyncGenerator<Frame>
  /** A document with the live text known here laid over it. */
  overlay(debate: Debate): Debate
  /** How many watches there are on this instance. */
  viewers(): number
  close(): Promise<void>
}
