import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'
import type { Flow } from './vote-flow-geometry.ts'

/** How votes moved from each round to the next, in words. */
export function flowSentences({ options }: Debate, flow: Flow): string[] {
  return flow.links.map(({ before, after, count, round }) =>
    before === after
      ? debateText.vote.stay(count, ballotText(options, after), round, round + 1)
      : debateText.vote.move(
          count,
          ballotText(options, before),
          ballotText(options, after),
          round,
          round + 1,
        ),
  )
}
