import { nameAliases } from '../../lib/roundtable/aliases.ts'
import { isSettled } from '../../lib/roundtable/ballot.ts'
import type { Round, Turn } from '../../lib/roundtable/debate.ts'
import { ballotText } from '../debate/ballot-text.ts'
import { outcomeSentence } from '../debate/outcome-sentence.ts'
import { sourcesOf } from '../debate/sources.ts'
import { stateWord } from '../debate/state-word.ts'
import { turnFigures } from '../debate/turn-figures.ts'
import { isUnderWay, type View } from '../debate/view.ts'
import { debateText } from '../text/debate.ts'
import type { Blocks } from './blocks.ts'
import { inlineMarkdown, quotedMarkdown } from './escape-markdown.ts'
import { markdownLink } from './markdown-link.ts'

const text = debateText.responses

/** Everything that was said, the latest round first, as on the page. */
export function responseBlocks(view: View): Blocks {
  const { debate } = view
  if (debate.rounds.length === 0) return []
  return [`## ${text.title}`, ...debate.rounds.toReversed().flatMap((round) => roundBlocks(round, view))]
}

function roundBlocks(round: Round, view: View): Blocks {
  const isCounted = round.closedAt !== null || isUnderWay(view.debate)
  return [
    `### ${text.round(round.n)} · ${round.n === 1 ? text.blind : text.exchange}`,
    !isCounted && debateText.notCounted,
    ...round.turns.flatMap((turn) => turnBlocks(turn, round, view)),
  ]
}

function turnBlocks(turn: Turn, round: Round, view: View): Blocks {
  const { debate } = view
  const seat = debate.seats.find(({ n }) => n === turn.seat)
  const named = (words: string) => nameAliases(words, debate.seats)
  const version = turn.modelVersion && turn.modelVersion !== seat?.model.name ? [turn.modelVersion] : []
  return [
    titleOf(turn, view),
    turn.gist && `**${inlineMarkdown(named(turn.gist))}**`,
    inlineMarkdown(outcomeSentence(debate, round, turn) ?? ''),
    turn.reasoning && quotedMarkdown(named(turn.reasoning)),
    turn.opposingCase && `${text.opposing}:\n\n${quotedMarkdown(named(turn.opposingCase))}`,
    isSettled(turn) && turn.changedMind && ledger(turn, view),
    sourceList(round.n, turn),
    inlineMarkdown([...turnFigures(turn, debate.rehearsal), ...version].join(' · ')),
  ]
}

function titleOf(turn: Turn, { debate, names }: View): string {
  const ballot = turn.vote === null ? stateWord(turn) : ballotText(debate.options, turn.vote)
  const sample = debate.settings.samples > 1 ? ` (${turn.sample} of ${debate.settings.samples})` : ''
  const name = `${names.get(turn.seat) ?? ''}${sample}`
  const notes = [
    ...(debate.rehearsal ? [debateText.rehearsal.seat] : []),
    ...(turn.changedMind ? [text.changedMind] : []),
  ]
  return `#### ${[`${name}: ${ballot}`, ...notes].map(inlineMarkdown).join(' · ')}`
}

function ledger({ persuadedBy }: Turn, { debate, names }: View): string {
  if (!persuadedBy) return text.unnamed
  const { seat, quote, verified } = persuadedBy
  const words = inlineMarkdown(nameAliases(quote, debate.seats))
  const check = verified ? text.checked : text.unattributed
  return `${text.persuaded} ${inlineMarkdown(names.get(seat) ?? '')}: “${words}” (${check})`
}

function sourceList(round: number, turn: Turn): string {
  const sources = sourcesOf(round, turn)
  if (sources.length === 0) return ''
  const items = sources.map(({ n, title, url }) => `${n}. ${markdownLink(title, url)}`)
  return `${text.sources}:\n\n${items.join('\n')}`
}
