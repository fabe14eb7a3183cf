import { setTimeout as delay } from 'node:timers/promises'
import type { Job, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { persistently } from './availability.ts'
import { queueName } from './open-boss.ts'

/** How long a job whose driver failed is kept from its next try, longer with each. */
const pauseMs = { first: 250, most: 5_000 }

/** Names a job and which of its attempts is meant, so that nothing done late touches a later one. */
export interface JobAttempt {
  id: string
  retryCount: number
}

/** One job in this process's hands, for as long as its heartbeat is renewed. */
export class Lease {
  readonly attempt: JobAttempt
  readonly debate: string
  /** Resolves when the job is complete or given back; with whether it was given back. */
  readonly done: Promise<boolean>
  /** By `performance.now()`. */
  touchedAt = performance.now()
  readonly #boss: PgBoss
  readonly #complete: (attempt: JobAttempt) => Promise<void>
  readonly #logger: Logger
  readonly #controller = new AbortController()
  #settle: (back: boolean) => void = () => {}
  #settled = false

  constructor(
    boss: PgBoss,
    complete: (attempt: JobAttempt) => Promise<void>,
    job: Job<{ debate: string }>,
    logger: Logger,
  ) {
    this.#boss = boss
    this.#complete = complete
    this.#logger = logger
    this.attempt = { id: job.id, retryCount: job.retryCount }
    this.debate = job.data.debate
    this.done = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  abort(reason: string): void {
    this.#controller.abort(new Error(reason))
  }

  /** Drives the debate and settles the job. Never rejects; says whether the job was given back. */
  async hold(drive: (debateId: string, signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const { signal } = this.#controller
    try {
      await drive(this.debate, signal)
      // A driver that was told to stop may have stopped anywhere; another looks whether there is more to do.
      if (signal.aborted) await this.giveBack('the driver was stopped')
      else await this.#end(() => this.#complete(this.attempt), false)
    } catch (error) {
      if (!signal.aborted) {
        this.#logger.error({ error, debate: this.debate }, 'a driver failed')
        const ms = Math.min(pauseMs.most, pauseMs.first * 2 ** Math.min(10, this.attempt.retryCount))
        await delay(ms, undefined, { signal, ref: false }).catch(() => {})
      }
      await this.giveBack(error instanceof Error ? error.message : String(error))
    }
    return this.done
  }

  /** Lets others have the job at once. */
  giveBack(reason: string): Promise<void> {
    return this.#end(() => this.#boss.fail(queueName, this.attempt, { message: reason.slice(0, 500) }), true)
  }

  async #end(settle: () => Promise<unknown>, back: boolean): Promise<void> {
    if (this.#settled) return
    this.#settled = true
    try {
      await persistently(settle)
    } catch (error) {
      // Its heartbeat ends, so that the job comes back by itself.
      this.#logger.warn(
        { error: error instanceof Error ? error.message : error },
        'a job could not be settled',
      )
    }
    this.#settle(back)
  }
}
