import type { Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'

/** Where a turn is while it has no ballot, in a word. */
export function stateWord(turn: Turn): string {
  const text = debateText.seat
  switch (turn.status) {
    case 'waiting':
      return text.waiting
    case 'asking':
      return turn.reasoning ? text.speaking : text.thinking
    case 'retrying':
      return text.retrying
    case 'refused':
      return text.refused
    default:
      return text.failed
  }
}
