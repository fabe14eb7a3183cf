import type { Debate } from './debate.ts'
import { addSpent, nothingSpent, type Spent } from './money.ts'

/** What some of a debate's calls cost together. */
export interface Cost {
  /** USD of what is priced; null where nothing is. */
  usd: number | null
  /** Whether part of it is our estimate. */
  estimated: boolean
  /** Whether something was answered by a model without a price, which is in no sum. */
  unpriced: boolean
}

/** What a seat's turns cost, over all rounds and samples. */
export function costOfSeat(debate: Pick<Debate, 'rounds'>, seat: number): Cost {
  return costOfCalls(debate.rounds.flatMap(({ turns }) => turns.filter((turn) => turn.seat === seat)))
}

/** What the turns of a round cost. */
export function costOfRound(debate: Pick<Debate, 'rounds'>, round: number): Cost {
  return costOfCalls(debate.rounds.flatMap(({ n, turns }) => (n === round ? turns : [])))
}

/** What the review cost, with those that were asked for again. */
export function costOfReviews({ review, reviewsBefore }: Pick<Debate, 'review' | 'reviewsBefore'>): Cost {
  return costOfCalls([reviewsBefore, review].filter((one) => one !== null))
}

function costOfCalls(calls: Spent[]): Cost {
  const { costUsd, estimated } = calls.reduce<Spent>(addSpent, nothingSpent)
  const unpriced = calls.some((call) => call.usage !== null && call.costUsd === null)
  return { usd: costUsd, estimated, unpriced }
}
