import type { Count } from './count.ts'
import type { ModelReference, Standing } from './debate.ts'
import { label } from './label.ts'

/** What the sentence says beyond the count. */
export interface Agreement {
  count: Count
  models: ModelReference[]
  standings: Standing[]
  /** At least two seats cast their own ballot in an exchange round. */
  discussed: boolean
  /** Seats that changed their mind. */
  changedMinds: number
}

/** The agreement sentence, such as `All 6 models agreed on "No" without discussion; 1 changed its mind`. */
export function agreementSentence(agreement: Agreement): string {
  return [main(agreement), ...asides(agreement)].join('; ')
}

function main({ count, models, discussed }: Agreement): string {
  const { voters, abstained, seats, most, leaders } = count
  const distinct = new Set(models.map(({ id }) => id)).size === models.length
  const noun = distinct ? 'models' : 'seats'
  const discussion = discussed ? 'after discussion' : 'without discussion'
  const quoted = leaders.map(({ text }) => `"${text}"`)
  switch (label(count)) {
    case 'No quorum':
      return `${voters + abstained} of ${seats} ${noun} answered`
    case 'No opinion':
    case 'Abstention-led':
      return `${abstained} of ${seats} ${noun} abstained ${discussion}`
    case 'Single voice':
      return `${voters} of ${seats} ${noun} voted`
    case 'Tie': {
      const all = `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
      return leaders.length === 2
        ? `${2 * most} ${noun} split evenly between ${all} ${discussion}`
        : `${all} had ${most} ${most === 1 ? 'vote' : 'votes'} each ${discussion}`
    }
    default: {
      const agreed = most === seats ? `All ${seats}` : `${most} of ${seats}`
      return `${agreed} ${noun} agreed on ${quoted.join()} ${discussion}`
    }
  }
}

function asides({ count, standings, changedMinds }: Agreement): string[] {
  const { abstained, refused, failed } = count
  const saysAbstained = label(count) === 'Abstention-led' || label(count) === 'No opinion'
  const notes: string[] = []
  if (changedMinds > 0)
    notes.push(changedMinds === 1 ? '1 changed its mind' : `${changedMinds} changed their minds`)
  for (const [round, votes] of carriedVotes(standings)) {
    notes.push(`${votes} ${votes === 1 ? 'vote' : 'votes'} carried from round ${round}`)
  }
  if (abstained > 0 && !saysAbstained) notes.push(`${abstained} abstained`)
  if (refused > 0) notes.push(`${refused} refused`)
  if (failed > 0) notes.push(`${failed} did not answer`)
  return notes
}

/** How many of the counted votes were cast in which earlier round, by round. */
function carriedVotes(standings: Standing[]): [round: number, votes: number][] {
  const rounds = standings.flatMap(({ carried, outcome, round }) =>
    carried && outcome === 'voted' && round !== null ? [round] : [],
  )
  return [...new Set(rounds)]
    .sort((one, other) => one - other)
    .map((round) => [round, rounds.filter((candidate) => candidate === round).length])
}
