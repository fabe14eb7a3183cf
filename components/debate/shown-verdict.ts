import { wasCutShort } from '../../lib/roundtable/cut-short.ts'
import type { Debate, Verdict } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

/** The verdict as pages show it: none where the first round did not come to its end, only who had answered by then. */
export function shownVerdict(debate: Debate): Verdict | null {
  const { verdict } = debate
  if (!verdict || !wasCutShort(debate)) return verdict
  const answered = verdict.voters + verdict.abstained
  return {
    ...verdict,
    winner: null,
    chance: null,
    badges: [],
    line: debateText.noVerdict,
    sentence: debateText.cutShort(answered, verdict.seats),
  }
}
