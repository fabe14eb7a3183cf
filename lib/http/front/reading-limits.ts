import type { Clock } from '../../clock.ts'
import { isLoopback } from '../../config/is-loopback.ts'
import { Problem } from '../../problem.ts'
import { clientKey } from '../client-key.ts'
import { httpLimits } from '../limits.ts'

/**
 * How much each client asks of this instance, counted in memory: a flood of requests costs others little, and the database
 * nothing. Whoever is on this machine itself is not counted, nor are built files.
 */
export class ReadingLimits {
  readonly #clock: Pick<Clock, 'now'>
  /** When each client has its whole allowance again. */
  readonly #wholeAt = new Map<string, number>()

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock
  }

  /** Throws `Problem` 429 with `Retry-After` for a client that has asked too much. */
  count(address: string, path: string): void {
    if (isLoopback(address) || path.startsWith('/_next/static/')) return
    const { requests, windowMs, clients } = httpLimits.reading
    const [key, now] = [clientKey(address), this.#clock.now()]
    const before = Math.max(this.#wholeAt.get(key) ?? 0, now)
    const wholeAt = before + windowMs / requests
    const waitMs = wholeAt - now - windowMs
    // Set anew, so that who was seen last stands last.
    this.#wholeAt.delete(key)
    this.#wholeAt.set(key, waitMs > 0 ? before : wholeAt)
    if (this.#wholeAt.size > clients) this.#forget(now)
    if (waitMs > 0) throw tooMany(waitMs)
  }

  /** Those that are whole again, and else who was not seen for longest. */
  #forget(now: number): void {
    for (const [key, wholeAt] of this.#wholeAt) if (wholeAt <= now) this.#wholeAt.delete(key)
    for (const key of this.#wholeAt.keys()) {
      if (this.#wholeAt.size <= httpLimits.reading.clients / 2) return
      this.#wholeAt.delete(key)
    }
  }
}

function tooMany(waitMs: number): Problem {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new Problem(429, 'too-many-requests', 'There were too many requests from this address.', {
    headers: { 'Retry-After': String(seconds) },
  })
}
