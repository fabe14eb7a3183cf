import type { Logger } from 'pino'

/** What was to be had for those who wait, at most one share each; and when to ask again for the others. */
export interface Allotment<Share> {
  shares: Share[]
  againInMs: number
}

export interface LineOptions<Share> {
  /** Asks for so many shares. */
  allot: (count: number) => Promise<Allotment<Share>>
  /** Takes back a share whose caller has left. */
  giveBack: (share: Share) => void
  /** When to ask again after `allot` failed. */
  pollMs: number
  logger: Logger
}

/** Callers who wait for a share of something scarce, and get it in the order in which they came. */
export class Line<Share> {
  readonly #options: LineOptions<Share>
  readonly #waiting: ((share: Share) => void)[] = []
  #serving = false
  #rung = false
  #wakeUp = () => {}

  constructor(options: LineOptions<Share>) {
    this.#options = options
  }

  /** Resolves with a share. Rejects with the signal's reason when it aborts before. */
  join(signal: AbortSignal): Promise<Share> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason)
      const serve = (share: Share) => {
        signal.removeEventListener('abort', leave)
        resolve(share)
      }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(serve), 1)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting.push(serve)
      if (!this.#serving) void this.#serve()
    })
  }

  /** There may be shares to be had. */
  wake(): void {
    this.#rung = true
    this.#wakeUp()
  }

  async #serve(): Promise<void> {
    this.#serving = true
    while (this.#waiting.length > 0) {
      this.#rung = false
      const count = this.#waiting.length
      const { shares, againInMs } = await this.#allot(count)
      for (const share of shares) {
        const serve = this.#waiting.shift()
        if (serve) serve(share)
        else this.#options.giveBack(share)
      }
      if (shares.length < count && this.#waiting.length > 0) await this.#pause(againInMs)
    }
    this.#serving = false
  }

  async #allot(count: number): Promise<Allotment<Share>> {
    const { allot, pollMs, logger } = this.#options
    try {
      return await allot(count)
    } catch (error) {
      logger.warn({ error }, 'no places could be taken')
      return { shares: [], againInMs: pollMs }
    }
  }

  async #pause(ms: number): Promise<void> {
    if (this.#rung) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
