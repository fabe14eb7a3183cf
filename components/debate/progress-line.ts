import { isSettled } from '../../lib/roundtable/ballot.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

/** What goes on just now in a debate that is under way, in one line. */
export function progressLine(debate: Debate): string {
  const text = debateText.progress
  if (debate.status === 'queued') return text.queued
  if (debate.reopening?.seat) return text.reopened
  if (debate.review?.status === 'writing') return text.review(debate.review.reviewer?.name ?? '')
  if (debate.reopening) return text.reopenedReview
  const open = debate.rounds.findLast((round) => round.closedAt === null)
  if (!open) return text.between
  return text.round(open.n, open.turns.filter(isSettled).length, open.turns.length)
}
