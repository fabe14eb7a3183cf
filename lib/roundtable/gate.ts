import { closedRounds, ownBallots } from './ballot.ts'
import type { Ballot, Debate } from './debate.ts'

type Asked = Pick<Debate, 'seats' | 'settings' | 'rounds'>

/** The latest own ballots of all seats that have one, counting closed rounds. */
function latestBallots(debate: Asked): Ballot[] {
  const closed = closedRounds(debate.rounds)
  return debate.seats.flatMap((seat) => ownBallots(closed, seat.n).at(-1)?.ballot ?? [])
}

/**
 * Whether another exchange round opens now that the last round is closed: the first on disagreement (or always, as
 * set), a further one only while ballots differ and somebody still moves.
 */
export function exchangeOpens(debate: Pick<Debate, 'mode'> & Asked): boolean {
  const last = debate.rounds.at(-1)
  if (debate.mode !== 'debate' || !last || last.n - 1 >= debate.settings.rounds) return false
  const ballots = latestBallots(debate)
  const differ = new Set(ballots).size > 1
  if (last.n === 1) return differ || (debate.settings.debateOn === 'always' && ballots.length > 1)
  return differ && last.turns.some((turn) => turn.changedMind)
}

/**
 * The turns that a round consists of: in round 1 every seat, as often as samples are wanted (counted from 1); in an
 * exchange round every seat with a valid statement from a closed round, once.
 */
export function seatsToAsk(debate: Asked, round: number): { seat: number; sample: number }[] {
  if (round > 1) {
    const closed = closedRounds(debate.rounds)
    return debate.seats
      .filter((seat) => ownBallots(closed, seat.n).length > 0)
      .map((seat) => ({ seat: seat.n, sample: 1 }))
  }
  return debate.seats.flatMap((seat) =>
    Array.from({ length: debate.settings.samples }, (_, index) => ({ seat: seat.n, sample: index + 1 })),
  )
}
