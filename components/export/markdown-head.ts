import { nameAliases } from '../../lib/roundtable/aliases.ts'
import { wasCutShort } from '../../lib/roundtable/cut-short.ts'
import { finalCredits } from '../../lib/roundtable/persuasion.ts'
import { ballotText } from '../debate/ballot-text.ts'
import { flowSentences } from '../debate/flow-sentences.ts'
import { kindLine } from '../debate/kind-line.ts'
import { progressLine } from '../debate/progress-line.ts'
import { seatLook } from '../debate/seat-look.ts'
import { statusNote } from '../debate/status-note.ts'
import { rankedTally, tallyNotes } from '../debate/tally-words.ts'
import { isUnderWay, type View } from '../debate/view.ts'
import { voteFlow } from '../debate/vote-flow-geometry.ts'
import { debateText } from '../text/debate.ts'
import { type Blocks, bulletList } from './blocks.ts'
import { inlineMarkdown, quotedMarkdown } from './escape-markdown.ts'

/** Question, context, verdict, sentence and badges. */
export function headBlocks({ debate }: View): Blocks {
  const { verdict } = debate
  const running = isUnderWay(debate)
  return [
    `# ${inlineMarkdown(debate.question)}`,
    debate.rehearsal && `**${debateText.rehearsal.title}.** ${debateText.rehearsal.text}`,
    inlineMarkdown(kindLine(debate).join(' · ')),
    running && `**${inlineMarkdown(progressLine(debate))}**`,
    verdict && !running && `**${inlineMarkdown(verdict.line)}**`,
    verdict && !running && inlineMarkdown(verdict.sentence),
    !verdict && !running && `**${debateText.noVerdict}**`,
    statusNote(debate),
    verdict &&
      !running &&
      bulletList(verdict.badges.map((badge) => `*${badge}*: ${debateText.badges.rules[badge]}`)),
    debate.context && `${debateText.context}:\n\n${quotedMarkdown(debate.context)}`,
  ]
}

/** The tally and how votes moved. */
export function voteBlocks({ debate }: View): Blocks {
  const flow = voteFlow(debate)
  return [
    `## ${isUnderWay(debate) || wasCutShort(debate) ? debateText.vote.soFar : debateText.vote.title}`,
    bulletList(
      rankedTally(debate).map(
        ({ option, votes }) => `${inlineMarkdown(ballotText(debate.options, option))}: **${votes}**`,
      ),
    ),
    ...tallyNotes(debate),
    flow && `### ${debateText.vote.flow}`,
    flow && bulletList(flowSentences(debate, flow).map(inlineMarkdown)),
  ]
}

/** Who sits at the table, where each seat stands, and who persuaded whom. */
export function tableBlocks({ debate, names }: View): Blocks {
  const credits = finalCredits(debate)
  const nameOf = (seat: number) => names.get(seat) ?? ''
  return [
    `## ${debateText.table.list}`,
    bulletList(
      debate.seats.map((seat) => {
        const { long } = seatLook(debate, seat)
        const persona = seat.persona && `${debateText.responses.persona}: ${inlineMarkdown(seat.persona)}`
        const words = [inlineMarkdown(seat.model.maker), inlineMarkdown(long), persona].filter(Boolean)
        return `**${inlineMarkdown(nameOf(seat.n))}** · ${words.join(' · ')}`
      }),
    ),
    credits.length > 0 && `### ${debateText.table.credits}`,
    bulletList(
      credits.map(({ from, to, quote }) => {
        const said = inlineMarkdown(debateText.table.credit(nameOf(from), nameOf(to)))
        return `${said}: “${inlineMarkdown(nameAliases(quote, debate.seats))}”`
      }),
    ),
  ]
}
