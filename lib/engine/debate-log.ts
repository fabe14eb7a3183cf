import { setImmediate as nextTick } from 'node:timers/promises'
import { isSettled } from '../roundtable/ballot.ts'
import type { Debate } from '../roundtable/debate.ts'
import type { DebateEvent, Happening } from '../roundtable/events.ts'
import { foldAll } from '../roundtable/fold.ts'
import type { Enclosure, Recorded } from '../store/store.ts'
import { bookkeeping } from './bookkeeping.ts'
import type { EngineContext } from './engine-context.ts'
import { noteEvents } from './note-events.ts'
import type { Account } from './treasury.ts'

export type Written = Recorded['outcome']

interface Entry {
  happenings: Happening[]
  enclosures: Enclosure[]
  resolve: (outcome: Written) => void
  reject: (error: unknown) => void
}

/**
 * One driver's hold on a debate's log: writes under its epoch, and keeps the document in step, also with what owners
 * write meanwhile. Entries that wait while a transaction runs share the next one, and what follows from a settlement
 * without a model (a round that closes, the next that opens, the end) goes with it.
 */
export class DebateLog {
  debate: Debate
  /** Another driver has taken the debate, or it is over: nothing more may be written. */
  fenced = false
  /** What its calls came to in other hands. */
  readonly account: Account
  readonly #context: EngineContext
  readonly #epoch: number
  readonly #onChange: () => void
  #waiting: Entry[] = []
  #draining: Promise<void> | null = null
  /** Number of the last event that the log is known to have; Infinity while nobody can say. */
  #heard = 0

  constructor(
    context: EngineContext,
    { debate, epoch }: { debate: Debate; epoch: number },
    account: Account,
    onChange: () => void,
  ) {
    this.#context = context
    this.debate = debate
    this.#epoch = epoch
    this.account = account
    this.#onChange = onChange
  }

  /** Resolves once the happenings are in the database and folded in. Rejects when the database is away. */
  write(happenings: Happening[], enclosures: Enclosure[] = []): Promise<Written> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ happenings, enclosures, resolve, reject })
      this.#draining ??= this.#drain()
    })
  }

  /** Somebody, perhaps this log itself, wrote up to this event; without a number: somebody may have written. */
  hear(seq = Number.POSITIVE_INFINITY): void {
    this.#heard = Math.max(seq, this.#heard)
  }

  /** Reads what others wrote, where it has heard of more than it knows once its own writing is done. */
  async catchUp(): Promise<void> {
    await this.#draining
    if (this.#heard > this.debate.seq) await this.#read()
  }

  /** Writes what follows from the debate as it stands, without a model. False when nothing does. */
  async proceed(): Promise<boolean> {
    const happenings = await this.#following([])
    if (happenings.length > 0) await this.write(happenings)
    return happenings.length > 0
  }

  #following(happenings: Happening[]): Promise<Happening[]> {
    const { treasury } = this.#context
    return bookkeeping(this.debate, happenings, (debate, round) =>
      treasury.reserveRound(debate, round, happenings),
    )
  }

  async #read(): Promise<void> {
    this.#heard = 0
    try {
      this.#absorb(await this.#context.store.readEvents(this.debate.id, this.debate.seq))
    } catch (error) {
      this.hear()
      throw error
    }
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // What settles in the same moment goes into the same transaction.
      await nextTick()
      const batch = this.#waiting
      this.#waiting = []
      await this.#writeBatch(batch)
    }
    this.#draining = null
  }

  async #writeBatch(batch: Entry[]): Promise<void> {
    try {
      const outcome = await this.#record(batch)
      if (outcome === 'settled' && batch.length > 1) {
        for (const entry of batch) await this.#writeBatch([entry])
        return
      }
      for (const entry of batch) entry.resolve(outcome)
    } catch (error) {
      for (const entry of batch) entry.reject(error)
    }
  }

  async #record(batch: Entry[]): Promise<Written> {
    const { store } = this.#context
    if (this.fenced) return 'fenced'
    const happenings = batch.flatMap((entry) => entry.happenings)
    const enclosures = batch.flatMap((entry) => entry.enclosures)
    const following = endsRound(this.debate, happenings) ? await this.#following(happenings) : []
    const all = [...happenings, ...following]
    const guard = { epoch: this.#epoch }
    const recorded = await store.record(this.debate.id, guard, all, enclosures, this.debate)
    if (recorded.outcome === 'fenced') this.fenced = true
    if (recorded.outcome !== 'recorded') {
      await this.#read()
      return recorded.outcome
    }
    if (recorded.events[0]?.seq === this.debate.seq + 1) this.#absorb(recorded.events)
    else await this.#read()
    return 'recorded'
  }

  #absorb(events: DebateEvent[]): void {
    this.debate = foldAll(events, this.debate)
    this.#context.stream.settled(this.debate.id, events)
    noteEvents(this.#context, this.debate, events)
    if (this.debate.status !== 'queued' && this.debate.status !== 'running') this.fenced = true
    if (events.length > 0) this.#onChange()
  }
}

/** Whether nothing is under way any more once these have happened; folding them to find out is dear. */
function endsRound(debate: Debate, happenings: Happening[]): boolean {
  if (happenings.some(({ type }) => type === 'review.settled')) return true
  const settled = happenings.filter(({ type }) => type === 'turn.settled').length
  const open = debate.rounds.flatMap((round) => round.turns).filter((turn) => !isSettled(turn)).length
  return settled > 0 && settled >= open
}
