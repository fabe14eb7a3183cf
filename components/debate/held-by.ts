import type { Ballot, Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

/** What leads the names of seats in the minority report: that they hold a position, or that they gave it up. */
export function heldBy(debate: Debate, option: Ballot, seats: number[]): string {
  const { held, givenUp } = debateText.summary
  const holds = debate.seats.some(({ n, standing }) => seats.includes(n) && standing.ballot === option)
  return holds ? held : givenUp
}
