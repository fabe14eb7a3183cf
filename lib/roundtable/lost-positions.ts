import { closedRounds, ownBallots } from './ballot.ts'
import type { Ballot, Debate } from './debate.ts'

/** A position that did not prevail, with the seats that hold it, or held it last. */
export interface LostPosition {
  option: Ballot
  seats: number[]
  /** What those seats gave as the core of it. */
  gists: string[]
}

/**
 * Every position that lost, in the ballot paper's order, abstaining last: options with votes that neither won nor are
 * tied for most, options that were voted for in an earlier round and given up, and abstaining where it did not lead.
 * Where abstaining leads, every option with votes has lost.
 */
export function lostPositions(debate: Debate): LostPosition[] {
  const { verdict } = debate
  if (verdict === null) return []
  const cast = debate.seats.map(({ n, standing }) => ({
    seat: n,
    standing: standing.ballot,
    ballots: ownBallots(closedRounds(debate.rounds), n).map(({ ballot }) => ballot),
  }))
  const positions: Ballot[] = [...debate.options.map((option) => option.id), 'abstain']
  return positions.flatMap((option) => {
    if (prevailed(option, debate)) return []
    const holders = cast.filter(({ standing }) => standing === option)
    const former = option === 'abstain' ? [] : cast.filter(({ ballots }) => ballots.includes(option))
    const seats = (holders.length > 0 ? holders : former).map(({ seat }) => seat)
    return seats.length === 0
      ? []
      : [{ option, seats, gists: seats.flatMap((seat) => gistOf(debate, seat, option)) }]
  })
}

function prevailed(option: Ballot, { verdict }: Debate): boolean {
  if (verdict === null) return false
  const abstainingLeads = verdict.label === 'No opinion' || verdict.label === 'Abstention-led'
  if (abstainingLeads) return option === 'abstain'
  if (verdict.winner !== null) return option === verdict.winner
  const most = Math.max(...verdict.tally.map(({ votes }) => votes))
  return most > 0 && verdict.tally.some((counted) => counted.option === option && counted.votes === most)
}

function gistOf(debate: Debate, seat: number, option: Ballot): string[] {
  const turns = closedRounds(debate.rounds).flatMap((round) => round.turns)
  const gist = turns.findLast((turn) => turn.seat === seat && turn.vote === option && turn.gist)?.gist
  return gist ? [gist] : []
}
