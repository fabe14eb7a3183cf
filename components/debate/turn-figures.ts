import type { Turn } from '../../lib/roundtable/debate.ts'
import { moneyWords } from '../../lib/roundtable/money-words.ts'
import { debateText } from '../text/debate.ts'
import { duration, wholeNumber } from './format.ts'

/** How sure a turn was, how long it took, and what it cost. */
export function turnFigures(turn: Turn, rehearsal: boolean): string[] {
  const tokens = turn.usage ? turn.usage.inputTokens + turn.usage.outputTokens : 0
  return [
    ...(turn.confidence !== null ? [debateText.responses.confidence(turn.confidence)] : []),
    ...(turn.latencyMs !== null ? [duration(turn.latencyMs)] : []),
    ...(tokens > 0 ? [debateText.foot.tokens(wholeNumber(tokens))] : []),
    ...(turn.costUsd !== null ? [`${turn.estimated ? '≈ ' : ''}${moneyWords(turn.costUsd)}`] : []),
    ...(turn.costUsd === null && tokens > 0 && !rehearsal ? [debateText.costs.unpriced] : []),
  ]
}
