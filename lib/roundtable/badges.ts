import type { Count } from './count.ts'
import type { Badge, Debate, Label, Standing } from './debate.ts'
import { label, winner } from './label.ts'

/** What the badges are computed from. */
export interface Badged
  extends Pick<Debate, 'seats' | 'settings' | 'stopped' | 'amendments' | 'review' | 'rehearsal'> {
  count: Count
  /** The count of the same table after round 1 alone. */
  firstCount: Count
  /** In the order of `seats`. */
  standings: Standing[]
}

/** The badges of a verdict, in the order in which pages show them. */
export function badges(badged: Badged): Badge[] {
  const { count, firstCount, standings, settings, stopped, amendments, review, rehearsal } = badged
  const won = winner(count)
  const firstWon = winner(firstCount)
  const holds: [Badge, boolean][] = [
    ['fragile', won !== null && count.most - count.second <= 2],
    ['contested', won !== null && firstWon !== null && won.id !== firstWon.id],
    ['debate-made', isUnanimous(label(count)) && !isUnanimous(label(firstCount))],
    ['one maker', votersShareMaker(badged)],
    ['carried votes', standings.some(({ carried, outcome }) => carried && outcome === 'voted')],
    ['seats missing', count.voters + count.abstained < count.seats],
    ['names shown', !settings.aliases],
    ['reviewer sat at the table', review?.satAtTable === true && review.status !== 'failed'],
    ['amended', amendments.length > 0],
    ['stopped early', stopped !== null],
    ['rehearsal', rehearsal],
  ]
  return holds.flatMap(([badge, applies]) => (applies ? [badge] : []))
}

function isUnanimous(name: Label): boolean {
  return name === 'Unanimous' || name === 'Unanimous among voters'
}

function votersShareMaker({ seats, standings }: Badged): boolean {
  const voters = seats.filter((_, index) => standings[index]?.outcome === 'voted')
  return voters.length > 1 && new Set(voters.map(({ model }) => model.maker)).size === 1
}
