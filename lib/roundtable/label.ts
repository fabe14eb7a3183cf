import type { Count } from './count.ts'
import type { Label, Option } from './debate.ts'

/** The label of a count: the first rule of the verdict table that holds, in integer arithmetic. */
export function label({ voters, abstained, seats, most, second }: Count): Label {
  const quorum = Math.max(2, Math.ceil((2 * seats) / 3))
  if (voters + abstained < quorum) return 'No quorum'
  if (voters === 0) return 'No opinion'
  if (voters === 1) return 'Single voice'
  if (abstained > voters) return 'Abstention-led'
  if (most === second) return 'Tie'
  if (most === seats) return 'Unanimous'
  if (most === voters) return 'Unanimous among voters'
  if (3 * most >= 2 * voters && most - second >= 2) return 'Supermajority'
  if (2 * most > voters) return 'Majority'
  return 'Plurality'
}

const labelsWithoutWinner: ReadonlySet<Label> = new Set(['No quorum', 'No opinion', 'Abstention-led', 'Tie'])

/** The winning option of a count; null where its label has none. */
export function winner(counted: Count): Option | null {
  return labelsWithoutWinner.has(label(counted)) ? null : (counted.leaders[0] ?? null)
}
