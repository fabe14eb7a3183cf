import { changedMind, ownBallot, ownBallots, standing } from './ballot.ts'
import type { Debate, Round, Seat, Standing, Turn } from './debate.ts'
import { addSpent, nothingSpent, type Spent } from './money.ts'
import { verdict } from './verdict.ts'

/**
 * The debate with everything that follows from its turns, settings and review computed anew: carried ballots, changed
 * minds, standings, cost and verdict (null until round 1 is closed). What comes out the same keeps its identity.
 */
export function derive(debate: Debate): Debate {
  const rounds = debate.rounds.map((round) => deriveRound(debate.rounds, round))
  const seats = debate.seats.map((seat) => deriveSeat(rounds, seat))
  const derived = { ...debate, rounds, seats, cost: cost(debate) }
  return { ...derived, verdict: rounds[0]?.closedAt ? verdict(derived) : null }
}

function deriveRound(rounds: Round[], round: Round): Round {
  const earlier = rounds.filter((candidate) => candidate.n < round.n)
  const turns = round.turns.map((turn) => deriveTurn(earlier, turn))
  return turns.every((turn, index) => turn === round.turns[index]) ? round : { ...round, turns }
}

function deriveTurn(earlier: Round[], turn: Turn): Turn {
  const before = ownBallots(earlier, turn.seat).at(-1)?.ballot
  const ballot = ownBallot(turn)
  const carried = before !== undefined && (turn.status === 'failed' || turn.status === 'refused')
  const changed = before !== undefined && ballot !== null && ballot !== before
  return turn.carried === carried && turn.changedMind === changed
    ? turn
    : { ...turn, carried, changedMind: changed }
}

function deriveSeat(rounds: Round[], seat: Seat): Seat {
  const stands = standing(rounds, seat.n)
  const changed = changedMind(rounds, seat.n)
  return seat.changedMind === changed && sameStanding(seat.standing, stands)
    ? seat
    : { ...seat, changedMind: changed, standing: stands }
}

function sameStanding(one: Standing, other: Standing): boolean {
  return (
    one.ballot === other.ballot &&
    one.round === other.round &&
    one.carried === other.carried &&
    one.undecided === other.undecided &&
    one.outcome === other.outcome
  )
}

/** What all turns and all reviews took, in USD and tokens; `usd` is null where nothing is priced. */
function cost({ rounds, review, reviewsBefore }: Debate): Debate['cost'] {
  const reviews = [reviewsBefore, review].filter((one) => one !== null)
  const { usage, costUsd, estimated } = [...rounds.flatMap((round) => round.turns), ...reviews].reduce<Spent>(
    addSpent,
    nothingSpent,
  )
  const { inputTokens = 0, outputTokens = 0 } = usage ?? {}
  return { usd: costUsd, estimated, inputTokens, outputTokens }
}
