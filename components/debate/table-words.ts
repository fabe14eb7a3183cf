import { isSettled } from '../../lib/roundtable/ballot.ts'
import { wasCutShort } from '../../lib/roundtable/cut-short.ts'
import type { Debate, Verdict } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'
import { shorten } from './format.ts'
import { isUnderWay } from './view.ts'

/** The two lines in the middle of the table. */
export interface TableWords {
  large: string
  small: string
}

const text = debateText.table

function runningWords(debate: Debate): TableWords {
  if (debate.review?.status === 'writing') return { large: text.review, small: text.reviewing }
  if (debate.reopening?.seat) return { large: text.again, small: text.oneSeat }
  const open = debate.rounds.findLast((round) => round.closedAt === null)
  const last = open ?? debate.rounds.at(-1)
  if (!last) return { large: text.opening, small: text.seatsWait }
  const settled = last.turns.filter(isSettled).length
  return { large: text.round(last.n), small: text.answered(settled, last.turns.length) }
}

function verdictWords(debate: Debate, verdict: Verdict, optionLength: number): TableWords {
  const counts = verdict.tally.map(({ votes }) => votes).filter((votes) => votes > 0)
  counts.sort((one, other) => other - one)
  const [most = 0, second = 0] = counts
  const shown = counts.length > 4 ? [...counts.slice(0, 3), '…'] : counts
  const tally = counts.length === 1 ? text.votes(most) : shown.join(' : ')
  const answered = text.answered(verdict.voters + verdict.abstained, verdict.seats)
  if (wasCutShort(debate)) return { large: answered, small: text.noVerdict }
  switch (verdict.label) {
    case 'No quorum':
      return { large: answered, small: text.noQuorum }
    case 'No opinion':
    case 'Abstention-led':
      return { large: text.abstained(verdict.abstained), small: counts.length > 0 ? tally : '' }
    case 'Tie':
      return { large: tally, small: text.tied }
    case 'Single voice':
      return {
        large: tally,
        small: text.onlyFor(shorten(ballotText(debate.options, verdict.winner), optionLength)),
      }
    default: {
      const winner = shorten(ballotText(debate.options, verdict.winner), optionLength)
      return {
        large: tally,
        small: counts.length === 1 ? text.allFor(winner) : text.leads(winner, most - second),
      }
    }
  }
}

/** What stands in the middle of the table: the round that runs, or the tally; an option in at most `optionLength` letters. */
export function tableWords(debate: Debate, optionLength = 16): TableWords {
  if (isUnderWay(debate) || !debate.verdict) return runningWords(debate)
  return verdictWords(debate, debate.verdict, optionLength)
}
