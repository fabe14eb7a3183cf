import type { Clock } from '../clock.ts'

/** The time of a turn, or of a review: it runs from the first request on, and stands still while a place is waited for. */
export class TurnTime {
  readonly #clock: Clock
  readonly #limitMs: number
  #startedAt: number | null = null
  #waitedMs = 0

  constructor(clock: Clock, limitMs: number) {
    this.#clock = clock
    this.#limitMs = limitMs
  }

  /** What the wait brings. Time runs from its end on. */
  async standStill<Result>(wait: () => Promise<Result>): Promise<Result> {
    const from = this.#clock.now()
    const result = await wait()
    const now = this.#clock.now()
    if (this.#startedAt === null) this.#startedAt = now
    else this.#waitedMs += now - from
    return result
  }

  /** Milliseconds since the first request, without waits; 0 before it. */
  get elapsedMs(): number {
    return this.#startedAt === null ? 0 : this.#clock.now() - this.#startedAt - this.#waitedMs
  }

  /** Time of the clock at which the limit is reached, if it does not stand still before. */
  get deadline(): number {
    return (this.#startedAt ?? this.#clock.now()) + this.#waitedMs + this.#limitMs
  }
}
