import { next } from '../roundtable/protocol.ts'
import type { Step } from '../roundtable/step.ts'
import { askTurn } from './ask-turn.ts'
import { DebateLog } from './debate-log.ts'
import type { EngineContext } from './engine-context.ts'
import { reviewDebate } from './review-debate.ts'

/** A call under way: a turn's, or the review's. */
interface Running {
  controller: AbortController
  done: Promise<void>
}

/**
 * Drives one debate from wherever its log stands to its end: asks `next` what it needs, does it, and asks again. Returns
 * when the debate is over, another driver has it, or the signal aborts; what was in flight is then made again elsewhere.
 * Throws when the database stays away or on a fault of our own.
 */
export async function driveDebate(context: EngineContext, id: string, signal: AbortSignal): Promise<void> {
  const claimed = await context.store.claimDebate(id)
  if (!claimed || signal.aborted) return
  const wake = new Wake()
  const account = await context.treasury.takeOver(claimed.debate)
  const log = new DebateLog(context, claimed, account, () => wake.ring())
  const unsubscribe = context.store.notices.subscribe(
    (notice) => {
      if (!('debate' in notice) || notice.debate !== id) return
      if (notice.type === 'deleted') log.fenced = true
      if (notice.type === 'seq') log.hear(notice.seq)
      if (notice.type === 'deleted' || (notice.type === 'seq' && notice.seq > log.debate.seq)) wake.ring()
    },
    () => {
      log.hear()
      wake.ring()
    },
  )
  // Owners may have written while the books were read.
  if (claimed.debate.rounds.length > 0) log.hear()
  const onAbort = () => wake.ring()
  signal.addEventListener('abort', onAbort)
  try {
    await new Drive(context, log, wake, signal).run()
  } finally {
    signal.removeEventListener('abort', onAbort)
    unsubscribe()
    context.stream.released(id)
  }
}

class Drive {
  readonly #context: EngineContext
  readonly #log: DebateLog
  readonly #wake: Wake
  readonly #signal: AbortSignal
  readonly #running = new Map<string, Running>()
  #failure: { error: unknown } | null = null

  constructor(context: EngineContext, log: DebateLog, wake: Wake, signal: AbortSignal) {
    this.#context = context
    this.#log = log
    this.#wake = wake
    this.#signal = signal
  }

  async run(): Promise<void> {
    try {
      while (!this.#signal.aborted && !this.#log.fenced && !this.#failure) {
        this.#dropSettled()
        const steps = next(this.#log.debate)
        if (steps.length === 0) return
        if (await this.#take(steps)) continue
        await this.#wake.wait()
        await this.#log.catchUp()
      }
      if (this.#failure) throw this.#failure.error
    } finally {
      for (const running of this.#running.values()) running.controller.abort()
      await Promise.all([...this.#running.values()].map((running) => running.done))
    }
  }

  /** Begins what is not yet under way. True when the log has grown by it, so that `next` has to be asked again. */
  async #take(steps: Step[]): Promise<boolean> {
    if (await this.#log.proceed()) return true
    for (const step of steps) {
      if (step.type === 'ask') {
        const { round, seat, sample } = step
        this.#begin(turnKey(step), (signal) =>
          askTurn(this.#context, this.#log, { round, seat, sample }, signal),
        )
      }
      if (step.type === 'review')
        this.#begin('review', (signal) => reviewDebate(this.#context, this.#log, signal))
    }
    return false
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<void>): void {
    if (this.#running.has(key)) return
    const controller = new AbortController()
    const done = work(controller.signal)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) this.#failure ??= { error }
      })
      .finally(() => {
        this.#running.delete(key)
        this.#wake.ring()
      })
    this.#running.set(key, { controller, done })
  }

  /** Ends calls whose turn somebody else has settled: a seat stopped by the owner, a cancelled debate. */
  #dropSettled(): void {
    for (const round of this.#log.debate.rounds) {
      for (const turn of round.turns) {
        if (turn.status === 'waiting' || turn.status === 'asking' || turn.status === 'retrying') continue
        this.#running
          .get(turnKey({ round: round.n, seat: turn.seat, sample: turn.sample }))
          ?.controller.abort(settled)
      }
    }
  }
}

/** Why a call ends whose turn has settled; made once, since a trace for each would be costly. */
const settled = new Error('The turn has settled.')

function turnKey(turn: { round: number; seat: number; sample: number }): string {
  return `${turn.round}/${turn.seat}/${turn.sample}`
}

/** Lets the drive sleep until something has happened; a ring before the wait counts. */
class Wake {
  #rung = false
  #resolve: (() => void) | null = null

  ring(): void {
    this.#rung = true
    this.#resolve?.()
  }

  async wait(): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        this.#resolve = resolve
      })
    }
    this.#rung = false
    this.#resolve = null
  }
}
