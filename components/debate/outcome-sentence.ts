import { ownBallots } from '../../lib/roundtable/ballot.ts'
import type { Debate, Round, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'

const text = debateText.responses

/** What is said of a turn that gave no statement; null where it gave one. */
export function outcomeSentence(debate: Debate, round: Round, turn: Turn): string | null {
  if (turn.status === 'waiting') return text.waiting
  if (turn.status === 'retrying') return turn.retrying ? text.retryingBecause(turn.retrying.reason) : null
  if (turn.status !== 'failed' && turn.status !== 'refused') return null
  const earlier = ownBallots(
    debate.rounds.filter(({ n }) => n < round.n),
    turn.seat,
  ).at(-1)
  const stands =
    earlier && turn.carried ? text.carried(ballotText(debate.options, earlier.ballot)) : text.noCarried
  return `${turn.error?.message ?? ''} ${stands}`.trim()
}
