import type { Ballot, Outcome, Round, Seat, Standing, Turn } from './debate.ts'

/** Whether a turn has ended. */
export function isSettled(turn: Turn): boolean {
  return turn.status !== 'waiting' && turn.status !== 'asking' && turn.status !== 'retrying'
}

/** The ballot of a turn that gave a valid statement, else null. */
export function ownBallot(turn: Turn): Ballot | null {
  return turn.status === 'voted' || turn.status === 'abstained' ? turn.vote : null
}

type SeatRound = { ballot: Ballot; undecided: boolean } | { ballot: null; outcome: 'refused' | 'failed' }

/**
 * What a seat's samples of one round come to: the ballot most given among the valid ones, an undecided abstention where
 * several are tied for most, or no ballot where under half are valid.
 */
function seatRound(turns: Turn[]): SeatRound {
  const counts = new Map<Ballot, number>()
  for (const turn of turns) {
    const ballot = ownBallot(turn)
    if (ballot) counts.set(ballot, (counts.get(ballot) ?? 0) + 1)
  }
  const invalid = turns.filter((turn) => !ownBallot(turn))
  const valid = turns.length - invalid.length
  if (valid === 0 || 2 * valid < turns.length) {
    return {
      ballot: null,
      outcome: invalid.every((turn) => turn.status === 'refused') ? 'refused' : 'failed',
    }
  }
  const most = Math.max(...counts.values())
  const [first = 'abstain', ...others] = [...counts.keys()].filter((ballot) => counts.get(ballot) === most)
  return others.length === 0 ? { ballot: first, undecided: false } : { ballot: 'abstain', undecided: true }
}

/** The ballots that a seat cast itself in the given rounds, oldest first. */
export function ownBallots(
  rounds: Round[],
  seat: number,
): { round: number; ballot: Ballot; undecided: boolean }[] {
  return rounds.flatMap((round) => {
    const result = seatRound(round.turns.filter((turn) => turn.seat === seat))
    return result.ballot ? [{ round: round.n, ballot: result.ballot, undecided: result.undecided }] : []
  })
}

/** The rounds that count. */
export function closedRounds(rounds: Round[]): Round[] {
  return rounds.filter((round) => round.closedAt !== null)
}

/**
 * Where a seat stands after the given rounds, of which only closed ones count: its latest own ballot, or how it failed
 * to give one. All null and false before round 1 is closed.
 */
export function standing(rounds: Round[], seat: number): Standing {
  const closed = closedRounds(rounds)
  const last = ownBallots(closed, seat).at(-1)
  if (last) {
    return {
      ballot: last.ballot,
      round: last.round,
      carried: last.round !== closed.at(-1)?.n,
      undecided: last.undecided,
      outcome: last.ballot === 'abstain' ? 'abstained' : 'voted',
    }
  }
  return {
    ballot: null,
    round: null,
    carried: false,
    undecided: false,
    outcome: outcomeWithoutBallot(closed, seat),
  }
}

function outcomeWithoutBallot(closed: Round[], seat: number): Outcome | null {
  if (closed.length === 0) return null
  const asked = closed
    .map((round) => round.turns.filter((turn) => turn.seat === seat))
    .findLast((turns) => turns.length > 0)
  const result = seatRound(asked ?? [])
  return result.ballot === null && asked ? result.outcome : 'failed'
}

/** Whether a seat's last own ballot of the closed rounds differs from its first. */
export function changedMind(rounds: Round[], seat: Seat['n']): boolean {
  const ballots = ownBallots(closedRounds(rounds), seat)
  return ballots.length > 1 && ballots[0]?.ballot !== ballots.at(-1)?.ballot
}
