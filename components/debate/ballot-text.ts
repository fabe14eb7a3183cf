import type { Ballot, Option } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

/** A ballot in words. */
export function ballotText(options: Option[], ballot: Ballot | null): string {
  if (ballot === null) return debateText.seat.none
  return options.find((option) => option.id === ballot)?.text ?? debateText.seat.abstain
}
