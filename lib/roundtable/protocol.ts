import { isSettled } from './ballot.ts'
import type { Debate, Round } from './debate.ts'
import { exchangeOpens } from './gate.ts'
import type { Step } from './step.ts'

export { type AmendRefusal, canAmend } from './amend.ts'
export { seatsToAsk } from './gate.ts'

/**
 * What a debate needs now; steps of one answer are independent and run side by side. Empty once it is over. Recording
 * what a step did and asking again drives a debate from start to end.
 */
export function next(debate: Debate): Step[] {
  if (debate.status !== 'queued' && debate.status !== 'running') return []
  if (debate.reopening) return nextOfReopened(debate)
  const round = debate.rounds.at(-1)
  if (!round) return [{ type: 'open', round: 1 }]
  if (round.closedAt === null) {
    const asks = unsettled(round)
    return asks.length > 0 ? asks : [{ type: 'close', round: round.n }]
  }
  if (debate.stopped === null && exchangeOpens(debate)) return [{ type: 'open', round: round.n + 1 }]
  return ending(debate)
}

function unsettled(round: Round): Step[] {
  return round.turns
    .filter((turn) => !isSettled(turn))
    .map(({ seat, sample }) => ({ type: 'ask', round: round.n, seat, sample }))
}

/** A review that was being written when its writer died is written again. */
function ending(debate: Debate): Step[] {
  const reviewed = debate.review !== null && debate.review.status !== 'writing'
  return reviewed ? [{ type: 'finish' }] : [{ type: 'review' }]
}

/** An amended debate asks its one turn, nobody else, and never opens or closes a round. */
function nextOfReopened(debate: Debate): Step[] {
  const { reopening } = debate
  const asks = debate.rounds
    .filter((round) => round.n === reopening?.round)
    .flatMap(unsettled)
    .filter(
      (step) => step.type === 'ask' && step.seat === reopening?.seat && step.sample === reopening.sample,
    )
  return asks.length > 0 ? asks : ending(debate)
}
