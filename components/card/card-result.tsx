import type { Debate } from '../../lib/roundtable/debate.ts'
import { progressLine } from '../debate/progress-line.ts'
import { isUnderWay } from '../debate/view.ts'
import { winnersColour } from '../debate/winners-colour.ts'
import { debateText } from '../text/debate.ts'
import { cardColours } from './card-colours.ts'
import { type CardPartProps, column, lastLine, left } from './card-layout.ts'
import { ballotColour, CardMark } from './card-mark.tsx'
import { type FittedText, fitText } from './fit-text.ts'
import { SetLines } from './set-text.tsx'

/** What the card says below the question: the verdict, or what goes on. */
function wordsOf(debate: Debate): { line: string; sentence: string } {
  const { verdict } = debate
  if (isUnderWay(debate)) return { line: progressLine(debate), sentence: '' }
  const note =
    debate.status === 'failed'
      ? debateText.card.failed
      : debate.status === 'cancelled'
        ? debateText.card.cancelled
        : null
  const line = verdict?.line ?? debateText.noVerdict
  const sentence = [note, verdict?.sentence].filter(Boolean).join('. ')
  return { line, sentence }
}

/** A verdict line on one line, or on two, the count on the second. */
function fitVerdict(line: string, width: number, widthOf: (text: string) => number): FittedText {
  const sizes = [36, 32, 29]
  const count = line.lastIndexOf(' (')
  const halves = count < 0 ? [line] : [line.slice(0, count), line.slice(count + 1)]
  for (const size of sizes) {
    const lines = [[line], halves].find((all) => all.every((words) => widthOf(words) * size <= width))
    if (lines) return { size, lines }
  }
  return fitText(line, { width, height: 80, sizes, leading: 1.2 }, widthOf)
}

/** The verdict, or what goes on, with the sentence of how it came about, from the tally up. */
export function CardResult({ view, type }: CardPartProps) {
  const { debate } = view
  const { line, sentence } = wordsOf(debate)
  const verdict = isUnderWay(debate) ? null : debate.verdict
  const winner = verdict?.winner ?? null
  const indent = winner === null ? 0 : 34
  const set = fitVerdict(line, column - indent, (words) => type.width(words, 'verdict'))
  const said = fitText(
    type.plain(sentence),
    { width: column, height: 56, sizes: [22, 20], leading: 1.3 },
    (words) => type.width(words, 'plain'),
  )
  const bottom = lastLine - 44
  const saidTop = bottom - (said.lines.length - 1) * said.size * 1.3
  const lineBottom = sentence === '' ? bottom : saidTop - said.size * 1.75
  const lineTop = lineBottom - (set.lines.length - 1) * set.size * 1.2
  const coloured = verdict && winnersColour(verdict)
  const colour = coloured ? ballotColour(debate.options, coloured) : cardColours.ink
  const foreign = debate.options.flatMap(({ text }) => [text, type.plain(text)])
  return (
    <>
      {winner !== null && (
        <CardMark
          options={debate.options}
          ballot={winner}
          x={left + 11}
          y={lineTop - set.size * 0.3}
          size={24}
        />
      )}
      <SetLines
        type={type}
        lines={set.lines}
        face="verdict"
        size={set.size}
        leading={1.2}
        x={left + indent}
        y={lineTop}
        colour={colour}
        foreign={foreign}
      />
      <SetLines
        type={type}
        lines={said.lines}
        face="plain"
        size={said.size}
        leading={1.3}
        x={left}
        y={saidTop}
        colour={cardColours.soft}
        foreign={foreign}
      />
    </>
  )
}
