import type { Delta } from '../roundtable/events.ts'
import { deltaKey, joinDeltas } from './live-texts.ts'

/** Live text with the number of the last event that was in the log when it was spoken. */
export interface Spoken {
  delta: Delta
  seq: number
}

/** What there is for a viewer: perhaps events in the log, live text only, or nothing in all the time. */
type Woken = 'log' | 'text' | 'nothing'

/** What waits for one viewer. A slow viewer gets its text in larger pieces; nothing piles up without bound. */
export class Mailbox {
  readonly #spoken = new Map<string, Spoken>()
  #wake: (() => void) | null = null
  #inLog = false
  deleted = false

  put(spoken: Spoken): void {
    const key = deltaKey(spoken.delta)
    const earlier = this.#spoken.get(key)
    const joined = earlier && joinDeltas(earlier.delta, spoken.delta)
    this.#spoken.set(key, joined ? { delta: joined, seq: spoken.seq } : spoken)
    this.#wake?.()
  }

  /** The text that follows no event after `seq`; what runs ahead of the viewer waits, and the log has to be read first. */
  take(seq: number): Delta[] {
    const spoken = [...this.#spoken].filter(([, one]) => one.seq <= seq)
    for (const [key] of spoken) this.#spoken.delete(key)
    if (this.#spoken.size > 0) this.ring()
    return spoken.map(([, one]) => one.delta)
  }

  /** Something is new in the log. */
  ring(): void {
    this.#inLog = true
    this.#wake?.()
  }

  /** Resolves at the next news, after so many milliseconds, or when the signal aborts. */
  async wait(ms: number, signal: AbortSignal): Promise<Woken> {
    if (!this.#inLog && this.#spoken.size === 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          this.#wake = null
          resolve()
        }
        const timer = setTimeout(done, ms)
        signal.addEventListener('abort', done)
        this.#wake = done
      })
    }
    if (this.#inLog) {
      this.#inLog = false
      return 'log'
    }
    return this.#spoken.size > 0 ? 'text' : 'nothing'
  }
}
