import type { Count } from './count.ts'
import { label } from './label.ts'

/** The verdict line of a count, such as `Majority — No (3/5 votes, 5 of 6 seats voted)`. */
export function verdictLine(counted: Count): string {
  const { voters, abstained, seats, most, second, leaders } = counted
  const name = label(counted)
  const texts = leaders.map(({ text }) => text).join(', ')
  const turnout = voters < seats ? `, ${voters} of ${seats} seats voted` : ''
  switch (name) {
    case 'No quorum':
      return `${name} (${voters + abstained} of ${seats} seats answered)`
    case 'No opinion':
      return `${name} (${abstained} of ${seats} seats abstained)`
    case 'Abstention-led': {
      const leaning = most === second ? 'no leaning' : `${most} for ${texts}`
      return `${name} (${abstained} of ${seats} seats abstained, ${leaning})`
    }
    case 'Tie':
      return `${name} — ${texts} (${leaders.map(() => most).join('–')} of ${voters} votes${turnout})`
    default:
      return `${name} — ${texts} (${most}/${voters} ${voters === 1 ? 'vote' : 'votes'}${turnout})`
  }
}
