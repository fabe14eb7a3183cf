import { isSettled } from '../../lib/roundtable/ballot.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { commonText } from '../text/common.ts'
import { debateText } from '../text/debate.ts'
import { shorten } from './format.ts'
import { progressLine } from './progress-line.ts'
import { shownVerdict } from './shown-verdict.ts'
import { isUnderWay } from './view.ts'

/** The title of a debate's page: the verdict line once there is one that stands. */
export function pageTitle(debate: Debate): string {
  const question = shorten(debate.question, 80)
  const verdict = shownVerdict(debate)
  if (isUnderWay(debate) || !verdict) return question
  return `${verdict.line} · ${question}`
}

/** The title of the tab while a page follows its debate: how far it is, and a mark when it is done. */
export function tabTitle(debate: Debate): string {
  const title = `${pageTitle(debate)} · ${commonText.product}`
  if (!isUnderWay(debate)) return `${debateText.live.doneMark} ${title}`
  const open = debate.rounds.findLast((round) => round.closedAt === null)
  if (!open) return title
  return `(${open.turns.filter(isSettled).length}/${open.turns.length}) ${title}`
}

/** What a screen reader is told, at the few moments that matter. */
export function announcement(debate: Debate): string {
  const text = debateText.live
  if (!isUnderWay(debate)) return text.done(shownVerdict(debate)?.line ?? debateText.noVerdict)
  // Its rounds have closed; what begins anew is one seat, or the review.
  if (debate.reopening) return progressLine(debate)
  if (debate.review) return text.reviewing
  const last = debate.rounds.at(-1)
  return last ? text.roundOpened(last.n) : ''
}
