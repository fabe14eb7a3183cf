import type { Delta } from '../roundtable/events.ts'
import { deltaKey, joinDeltas } from './live-texts.ts'

/** Live text with the number of the last event that was in the log when it was spoken. */
export interface Spoken {
  delta: Delta
  seq: number
}

/** What waits for one viewer. A slow viewer gets its text in larger pieces; nothing piles up without bound. */
export class Mailbox {
  readonly #spoken = new Map<string, Spoken>()
  #wake: (() => void) | null = null
  #news = false
  deleted = false

  put(spoken: Spoken): void {
    const key = deltaKey(spoken.delta)
    const earlier = this.#spoken.get(key)
    const joined = earlier && joinDeltas(earlier.delta, spoken.delta)
    this.#spoken.set(key, joined ? { delta: joined, seq: spoken.seq } : spoken)
    this.ring()
  }

  take(): Spoken[] {
    const spoken = [...this.#spoken.values()]
    this.#spoken.clear()
    return spoken
  }

  /** Something is new in the log. */
  ring(): void {
    this.#news = true
    this.#wake?.()
  }

  /** Resolves true at the next news, false after so many milliseconds or when the signal aborts. */
  async wait(ms: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#news && !signal.aborted) {
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
    const news = this.#news
    this.#news = false
    return news
  }
}
