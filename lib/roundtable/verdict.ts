import { agreementSentence } from './agreement-sentence.ts'
import { badges } from './badges.ts'
import { changedMind, closedRounds, ownBallots, standing } from './ballot.ts'
import { chance } from './chance.ts'
import { count } from './count.ts'
import type { Debate, Round, Seat, Verdict } from './debate.ts'
import { label, winner } from './label.ts'
import { verdictLine } from './verdict-line.ts'

/** What a verdict depends on. */
export type Judged = Pick<
  Debate,
  'options' | 'seats' | 'rounds' | 'settings' | 'stopped' | 'amendments' | 'review' | 'rehearsal'
>

/**
 * The verdict over the closed rounds of a debate, computed by rule from the seats' standing ballots. It has a meaning
 * once round 1 is closed.
 */
export function verdict(debate: Judged): Verdict {
  const { options, seats, rounds } = debate
  const standings = seats.map((seat) => standing(rounds, seat.n))
  const firstStandings = seats.map((seat) => standing(rounds.slice(0, 1), seat.n))
  const counted = count(options, standings)
  const won = winner(counted)
  const { voters, abstained, refused, failed } = counted
  return {
    label: label(counted),
    winner: won?.id ?? null,
    tally: counted.tally.map(({ option, votes }) => ({ option: option.id, votes })),
    voters,
    abstained,
    refused,
    failed,
    seats: seats.length,
    line: verdictLine(counted),
    sentence: agreementSentence({
      count: counted,
      models: seats.map(({ model }) => model),
      standings,
      discussed: wasDiscussed(rounds, seats),
      changedMinds: seats.filter((seat) => changedMind(rounds, seat.n)).length,
    }),
    badges: badges({ ...debate, count: counted, firstCount: count(options, firstStandings), standings }),
    chance: won ? chance(counted.most, voters, options.length) : null,
  }
}

/** Whether at least two seats cast their own ballot in an exchange round. */
function wasDiscussed(rounds: Round[], seats: Seat[]): boolean {
  const exchanges = closedRounds(rounds).filter((round) => round.n > 1)
  return seats.filter((seat) => ownBallots(exchanges, seat.n).length > 0).length >= 2
}
