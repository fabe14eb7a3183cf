import type { Rules } from '../house/rules.ts'
import { type FieldError, Problem } from '../problem.ts'
import type { Debate } from '../roundtable/debate.ts'
import type { Happening } from '../roundtable/events.ts'
import { purposeOf, purposesUnderWay } from '../roundtable/under-way.ts'
import type { Cap, OpenExpense, Reservation, Reserved } from '../store/book-store.ts'
import type { EngineContext } from './engine-context.ts'
import type { Beginning } from './estimate-debate.ts'
import {
  callOfReview,
  callsOfRound,
  callsOfTurns,
  type ExpectedCall,
  likelyUsd,
  statementsOf,
  toReserve,
} from './expected-calls.ts'
import type { Place } from './turn-prompt.ts'

type Treasurers = Pick<EngineContext, 'store' | 'models'> & { rules: Rules }

/** Reserves what debates are about to spend, within their caps and the house's for the day. */
export class Treasury {
  readonly #context: Treasurers

  constructor(context: Treasurers) {
    this.#context = context
  }

  /** Reserves round 1 and the review. Throws `Problem` 422 with the least cap that would do, or what is left of the day. */
  async reserveStart(debate: Debate, { calls, estimate }: Beginning): Promise<void> {
    const least = estimate.fitsUsd ?? 0
    const { dailyBudgetUsd } = await this.#context.rules.current()
    // No cap of its own would help it.
    if (least > dailyBudgetUsd) throw overDay(least, dailyBudgetUsd)
    if (least > debate.settings.budgetUsd) {
      const message = `Round 1 and the review may cost up to ${dollars(least)}: the cap has to be at least that.`
      throw refusal('budget', message, [{ path: 'budgetUsd', message }])
    }
    const reserved = await this.#reserve(debate, calls)
    if (reserved.outcome === 'reserved') return
    throw overDay(least, reserved.leftUsd)
  }

  /** Frees what was reserved for a debate that could not be started. */
  async release(id: string): Promise<void> {
    await this.#context.store.books.release(id)
  }

  /**
   * Reserves a round that is about to open, and the longer review that follows; which cap it does not fit, or null.
   * `happenings` are those that go with it, settlements of turns among them.
   */
  async reserveRound(debate: Debate, round: number, happenings: Happening[]): Promise<Cap | null> {
    const turns = await callsOfRound(this.#context, debate, round)
    const review = await callOfReview(this.#context, debate, statementsOf(debate) + turns.length)
    const ended = happenings.flatMap((happening) =>
      happening.type === 'turn.settled'
        ? [{ purpose: purposeOf(happening), usd: happening.result.costUsd ?? 0 }]
        : [],
    )
    const reserved = await this.#reserve(debate, [...turns, ...review], { ended })
    return reserved.outcome === 'refused' ? reserved.cap : null
  }

  /** Reserves one turn (or none) and the review of a finished debate. Throws `Problem` 409 when they do not fit. */
  async reserveAmendment(debate: Debate, turn: Place | null): Promise<void> {
    const turns = turn ? await callsOfTurns(this.#context, debate, [turn]) : []
    const review = await callOfReview(this.#context, debate, statementsOf(debate) + turns.length)
    const reserved = await this.#reserve(debate, [...turns, ...review])
    if (reserved.outcome === 'reserved') return
    const left = dollarsLeft(reserved.leftUsd)
    const whose = reserved.cap === 'budget' ? 'this debate’s cap' : 'the house’s cap for today (UTC)'
    throw new Problem(409, reserved.cap, `This does not fit what is left of ${whose}, ${left}.`)
  }

  /** Reserves a review by another reviewer than was reserved before, and frees that one if it took nothing. */
  async reserveReviewer(
    debate: Debate,
    reviewer: ExpectedCall['model'],
    instead: string[],
  ): Promise<boolean> {
    const calls = await callOfReview(this.#context, debate, statementsOf(debate), reviewer)
    const given = instead.map((model) => ({ purpose: 'review', model }))
    const reserved = await this.#reserve(debate, calls, { instead: given })
    return reserved.outcome === 'reserved'
  }

  /**
   * What a debate's calls under way come to for who takes it over: those that died count as spent, at what they probably
   * cost, and are reserved anew. A debate that has only been started has none.
   */
  async takeOver(debate: Debate): Promise<Account> {
    if (debate.rounds.length === 0) return new Account([], new Map())
    const dead = purposesUnderWay(debate)
    const turns = debate.rounds.flatMap(({ n, turns }) => turns.map((turn) => ({ round: n, ...turn })))
    const dying = turns.filter((turn) => dead.includes(purposeOf(turn)))
    const review = dead.includes('review')
      ? await callOfReview(this.#context, debate, statementsOf(debate))
      : []
    const calls = [...(await callsOfTurns(this.#context, debate, dying)), ...review]
    const refused = new Map<string, Cap>()
    if (dead.length > 0) {
      const lost = dead.map((purpose) => {
        const call = calls.find((one) => one.purpose === purpose)
        return { purpose, model: call?.model.id ?? null, usd: call ? likelyUsd(call) : null }
      })
      // Weighed one by one, after all of the dead: what still fits is asked.
      const answers = await Promise.all([
        this.#reserve(debate, [], { lost }),
        ...calls.map((call) => this.#reserve(debate, [call])),
      ])
      for (const [index, answer] of answers.slice(1).entries())
        if (answer.outcome === 'refused') refused.set(calls[index]?.purpose ?? '', answer.cap)
    }
    return new Account(await this.#context.store.books.openExpenses(debate.id), refused)
  }

  /** What the books hold of a debate's calls under way. */
  async account(id: string): Promise<Account> {
    return new Account(await this.#context.store.books.openExpenses(id), new Map())
  }

  async #reserve(
    debate: Debate,
    calls: ExpectedCall[],
    rest: Pick<Reservation, 'lost' | 'ended' | 'instead'> = {},
  ): Promise<Reserved> {
    const reserved = toReserve(calls)
    if (reserved.length === 0 && !rest.lost) return { outcome: 'reserved' }
    const { dailyBudgetUsd } = await this.#context.rules.current()
    return this.#context.store.books.reserve({
      debate: debate.id,
      capUsd: debate.settings.budgetUsd,
      dayCapUsd: dailyBudgetUsd,
      calls: reserved,
      ...rest,
    })
  }
}

/** What one debate's books hold that its document does not say yet. */
export class Account {
  readonly #open: OpenExpense[]
  readonly #refused: ReadonlyMap<string, Cap>

  constructor(open: OpenExpense[], refused: ReadonlyMap<string, Cap>) {
    this.#open = open
    this.#refused = refused
  }

  /** USD of calls for this purpose that died; null without any, and while their model is unpriced. */
  lostUsd(purpose: string): number | null {
    return this.#sum(purpose, ['lost'])
  }

  /** The same, with the call that is being made and now ended. */
  cutOffUsd(purpose: string): number | null {
    return this.#sum(purpose, ['lost', 'reserved'])
  }

  /** Which cap kept a call from being made again. */
  refusal(purpose: string): Cap | null {
    return this.#refused.get(purpose) ?? null
  }

  #sum(purpose: string, statuses: OpenExpense['status'][]): number | null {
    const usd = this.#open
      .filter((expense) => expense.purpose === purpose && statuses.includes(expense.status))
      .reduce((sum, expense) => sum + expense.usd, 0)
    return usd > 0 ? usd : null
  }
}

function overDay(leastUsd: number, leftUsd: number): Problem {
  const message = `Round 1 and the review may cost up to ${dollars(leastUsd)}, and of the house’s cap for today (UTC) ${dollarsLeft(leftUsd)} are left.`
  return refusal('daily-budget', message)
}

function refusal(code: Cap, message: string, errors: FieldError[] = []): Problem {
  return new Problem(422, code, message, { errors })
}

function dollars(usd: number): string {
  return `${usd.toFixed(2)} USD`
}

/** Never more than there is, and nothing only where nothing is. */
function dollarsLeft(usd: number): string {
  if (usd > 0 && usd < 0.01) return 'less than 0.01 USD'
  return dollars(Math.floor(usd * 100) / 100)
}
