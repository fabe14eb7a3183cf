import { expect } from 'vitest'
import type { Debate, Turn } from '../../lib/roundtable/debate.ts'
import type { DebateEvent, Delta, StreamSignal } from '../../lib/roundtable/events.ts'
import { applyDelta, fold } from '../../lib/roundtable/fold.ts'
import type { Runtime } from '../../lib/runtime.ts'

/** One who looks on: what came, and the document as it makes itself from that. */
export class Viewer {
  readonly events: DebateEvent[] = []
  readonly deltas: { delta: Delta; at: number }[] = []
  alive = 0
  signals: StreamSignal['type'][] = []
  /** Pieces of live text before which something was missing. */
  gaps: Delta[] = []
  /** Settled turns whose live text was no prefix of what they said in the end. */
  misheard: string[] = []
  ended = false
  document: Debate
  readonly done: Promise<void>
  readonly #leaving = new AbortController()

  private constructor(runtime: Runtime, document: Debate) {
    this.document = document
    this.done = this.#watch(runtime)
  }

  /** Opens the page, so to speak: reads the document, with the live text that is known, and follows it from there. */
  static async arrive(runtime: Runtime, id: string): Promise<Viewer> {
    const document = await runtime.store.readDebate(id)
    if (!document) throw new Error('There is no such debate.')
    return new Viewer(runtime, runtime.stream.overlay(document))
  }

  leave(): void {
    this.#leaving.abort()
  }

  /** Live text of one turn, as it came. */
  heard(round: number, seat: number): Extract<Delta, { type: 'turn.delta' }>[] {
    return this.deltas.flatMap(({ delta }) =>
      delta.type === 'turn.delta' && delta.round === round && delta.seat === seat ? [delta] : [],
    )
  }

  async #watch({ stream }: Runtime): Promise<void> {
    const { id, seq } = this.document
    for await (const frame of stream.watch(id, seq, this.#leaving.signal)) {
      if (frame.type === 'alive') this.alive += 1
      else if (frame.type === 'signal') this.signals.push(frame.signal.type)
      else if (frame.type === 'delta') this.#hear(frame.delta)
      else this.#read(frame.event)
    }
    this.ended = true
  }

  #hear(delta: Delta): void {
    this.deltas.push({ delta, at: performance.now() })
    const document = applyDelta(this.document, delta)
    if (document) this.document = document
    else this.gaps.push(delta)
  }

  #read(event: DebateEvent): void {
    this.events.push(event)
    if (event.type === 'turn.settled') {
      const spoken = this.#turn(event)?.reasoning ?? ''
      const said = event.result.reasoning
      if (said !== null && !said.startsWith(spoken))
        this.misheard.push(`${event.round}/${event.seat}: ${spoken}`)
    }
    this.document = fold(this.document, event)
  }

  #turn({ round, seat, sample }: { round: number; seat: number; sample: number }): Turn | undefined {
    const turns = this.document.rounds.find((one) => one.n === round)?.turns
    return turns?.find((turn) => turn.seat === seat && turn.sample === sample)
  }
}

/** Fails unless a viewer saw a debate, from its document on to the end, without a gap, a repeat or a wrong word. */
export function expectSawAll(viewer: Viewer, end: Debate): void {
  expect(viewer.gaps).toEqual([])
  expect(viewer.misheard).toEqual([])
  const numbers = viewer.events.map((event) => event.seq)
  expect(numbers).toEqual(numbers.map((_, index) => end.seq - numbers.length + 1 + index))
  expect(viewer.ended).toBe(true)
  expect(viewer.document).toEqual(end)
}
