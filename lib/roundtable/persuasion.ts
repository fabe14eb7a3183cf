import { closedRounds } from './ballot.ts'
import type { Ballot, Debate } from './debate.ts'
import { quoteStands } from './quote.ts'

/** A statement as a seat was shown it. */
export interface ShownStatement {
  seat: number
  vote: Ballot
  text: string
}

/**
 * Whether what a seat says moved it can be checked: its ballot changed, it was shown the statement it names, that
 * statement's vote is its new one, and the quoted words stand in it as it was shown.
 */
export function checkCredit(claim: {
  ballotBefore: Ballot | null
  ballotAfter: Ballot
  credited: { seat: number; quote: string }
  shown: ShownStatement[]
}): boolean {
  const { ballotBefore, ballotAfter, credited, shown } = claim
  const statement = shown.find(({ seat }) => seat === credited.seat)
  return (
    ballotBefore !== null &&
    ballotBefore !== ballotAfter &&
    statement?.vote === ballotAfter &&
    quoteStands(credited.quote, statement.text)
  )
}

/** That one seat's words, in the mouth of another, led to the other's final ballot. */
export interface FinalCredit {
  /** The seat that was quoted. */
  from: number
  /** The seat that changed its mind. */
  to: number
  /** Round in which it did. */
  round: number
  quote: string
}

/** The verified credits that led to the seats' final ballots: those of each seat's last change in a closed round. */
export function finalCredits(debate: Debate): FinalCredit[] {
  const turns = closedRounds(debate.rounds).flatMap((round) =>
    round.turns.map((turn) => ({ round: round.n, turn })),
  )
  return debate.seats.flatMap((seat) => {
    const last = turns.findLast(({ turn }) => turn.seat === seat.n && turn.changedMind)
    const credit = last?.turn.persuadedBy
    if (!last || !credit?.verified) return []
    return [{ from: credit.seat, to: seat.n, round: last.round, quote: credit.quote }]
  })
}
