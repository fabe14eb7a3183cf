import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

/** What to know of a debate that did not run to its end; null of one that did. */
export function statusNote({ status, stopped }: Debate): string | null {
  if (status === 'failed') return debateText.failed
  return stopped && debateText.stopped[stopped]
}
