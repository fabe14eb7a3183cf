import type { Debate } from '../../lib/roundtable/debate.ts'
import { footWords } from '../debate/foot-words.ts'
import { houseAddress, viewOf } from '../debate/view.ts'
import { debateText } from '../text/debate.ts'
import { exportText } from '../text/export.ts'
import { joinBlocks } from './blocks.ts'
import { inlineMarkdown } from './escape-markdown.ts'
import { headBlocks, tableBlocks, voteBlocks } from './markdown-head.ts'
import { markdownLink } from './markdown-link.ts'
import { responseBlocks } from './markdown-responses.ts'
import { reviewBlocks } from './markdown-review.ts'

/**
 * A debate as Markdown (CommonMark with GitHub's extensions), with what its page says. Words of askers and models are
 * text and nothing else; the only links are ours and the web addresses of sources.
 */
export function debateMarkdown(debate: Debate): string {
  const view = viewOf({ debate, isOwner: false, live: false, offline: true })
  const foot = [
    ...footWords(debate).map(inlineMarkdown),
    markdownLink(exportText.page, debate.url),
    markdownLink(debateText.foot.method, houseAddress(view, '/method')),
  ]
  return `${joinBlocks([
    ...headBlocks(view),
    ...voteBlocks(view),
    ...tableBlocks(view),
    ...reviewBlocks(view),
    ...responseBlocks(view),
    '---',
    foot.join(' · '),
  ])}\n`
}
