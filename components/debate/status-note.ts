import { wasCutShort } from '../../lib/roundtable/cut-short.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

/** What to know of a debate that did not run to its end; null of one that did. */
export function statusNote(debate: Debate): string | null {
  const { status, stopped } = debate
  if (status === 'failed') return debateText.failed
  if (wasCutShort(debate)) return debateText.cancelledEarly
  return stopped && debateText.stopped[stopped]
}
