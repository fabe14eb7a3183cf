import { joinDeltas } from './live-texts.ts'
import type { Spoken } from './mailbox.ts'

interface Line {
  waiting: Spoken | null
  timer: NodeJS.Timeout | null
}

/** Lets the first piece of text of a turn through at once, then at most one each interval, glued together. */
export class Throttle<Piece extends Spoken = Spoken> {
  readonly #debates = new Map<string, Map<string, Line>>()
  readonly #intervalMs: number
  readonly #send: (debate: string, pieces: Spoken[]) => void

  constructor(intervalMs: number, send: (debate: string, pieces: Spoken[]) => void) {
    this.#intervalMs = intervalMs
    this.#send = send
  }

  put(debate: string, key: string, piece: Piece): void {
    const lines = this.#debates.get(debate) ?? new Map<string, Line>()
    this.#debates.set(debate, lines)
    const line = lines.get(key) ?? { waiting: null, timer: null }
    lines.set(key, line)
    if (line.timer) {
      const joined = line.waiting && joinDeltas(line.waiting.delta, piece.delta)
      line.waiting = joined ? { delta: joined, seq: piece.seq } : piece
      return
    }
    this.#send(debate, [piece])
    this.#rest(debate, line)
  }

  drop(debate: string, key: string): void {
    const lines = this.#debates.get(debate)
    const timer = lines?.get(key)?.timer
    if (timer) clearTimeout(timer)
    lines?.delete(key)
  }

  forget(debate: string): void {
    for (const key of [...(this.#debates.get(debate)?.keys() ?? [])]) this.drop(debate, key)
    this.#debates.delete(debate)
  }

  close(): void {
    for (const debate of [...this.#debates.keys()]) this.forget(debate)
  }

  #rest(debate: string, line: Line): void {
    line.timer = setTimeout(() => {
      line.timer = null
      if (!line.waiting) return
      const piece = line.waiting
      line.waiting = null
      this.#send(debate, [piece])
      this.#rest(debate, line)
    }, this.#intervalMs)
    line.timer.unref()
  }
}
