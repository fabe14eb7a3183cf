import type { Debate, Verdict } from '../../lib/roundtable/debate.ts'
import { chanceSentence, debateText } from '../text/debate.ts'
import { isUnderWay } from './view.ts'

/** Every option with its votes, most first; before a verdict all have none. */
export function rankedTally({ verdict, options }: Debate): Verdict['tally'] {
  const tally = verdict?.tally ?? options.map(({ id }) => ({ option: id, votes: 0 }))
  return [...tally].sort((one, other) => other.votes - one.votes)
}

/** What stands below the tally: who did not vote, and how likely chance alone would be as lopsided. */
export function tallyNotes(debate: Debate): string[] {
  const { verdict, options } = debate
  if (!verdict) return [debateText.vote.none]
  const silent = notVoted(verdict).join(' · ')
  const most = rankedTally(debate)[0]?.votes ?? 0
  const byChance =
    verdict.chance !== null && verdict.voters > 1 && !isUnderWay(debate)
      ? chanceSentence(verdict.chance, verdict.voters, most, options.length)
      : ''
  return [silent, byChance].filter(Boolean)
}

function notVoted(verdict: Verdict): string[] {
  const { abstained, refused, failed } = verdict
  return [
    ...(abstained > 0 ? [debateText.vote.abstained(abstained)] : []),
    ...(refused > 0 ? [debateText.vote.refused(refused)] : []),
    ...(failed > 0 ? [debateText.vote.failed(failed)] : []),
  ]
}
