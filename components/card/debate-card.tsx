import type { Typesetter } from '../../lib/cards/typesetter.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { ballotText } from '../debate/ballot-text.ts'
import { kindLine } from '../debate/kind-line.ts'
import { progressLine } from '../debate/progress-line.ts'
import { rankedTally } from '../debate/tally-words.ts'
import { isUnderWay, type View, viewOf } from '../debate/view.ts'
import { winnersColour } from '../debate/winners-colour.ts'
import { commonText } from '../text/common.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { cardColours } from './card-colours.ts'
import { ballotColour, CardMark, CardTable } from './card-table.tsx'
import { type FittedText, fitText } from './fit-text.ts'
import { SetLines, SetText } from './set-text.tsx'

/** The size that other sites ask for. */
export const cardSize = { width: 1200, height: 630 }

const left = 64
const column = 640
const lastLine = 566

interface PartProps {
  view: View
  type: Typesetter
}

/** The question as far as there are letters for it; a sentence of ours where there are for less than half. */
function shownQuestion(question: string, type: Typesetter): string {
  const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
  const plain = type.plain(question)
  return plain === '' || lettersIn(plain) * 2 < lettersIn(question) ? debateText.card.noLetters : plain
}

/** The question as a title, from the top of its room down; in its own direction. */
function Title({ view, type }: PartProps) {
  const { question } = view.debate
  const text = shownQuestion(question, type)
  const rightToLeft = writtenIn(text).dir === 'rtl'
  const room = { width: column, height: 240, sizes: [62, 56, 50, 44, 39, 35], leading: 1.17, isTitle: true }
  const { size, lines } = fitText(Array.from(text).slice(0, 400).join(''), room, (words) =>
    type.width(words, 'title'),
  )
  return (
    <SetLines
      type={type}
      lines={lines}
      face="title"
      size={size}
      leading={room.leading}
      x={rightToLeft ? left + column : left}
      y={132 + size * 0.82}
      colour={cardColours.ink}
      anchor={rightToLeft ? 'end' : 'start'}
      rightToLeft={rightToLeft}
    />
  )
}

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

function Result({ view, type }: PartProps) {
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

/** The options with their votes, as many as stand in one line. */
function Tally({ view, type }: PartProps) {
  const { options, verdict } = view.debate
  if (!verdict) return null
  let x = left
  return rankedTally(view.debate).map(({ option, votes }) => {
    const name =
      fitText(
        type.plain(ballotText(options, option)),
        { width: 220, height: 24, sizes: [20], leading: 1.2 },
        (words) => type.width(words, 'plain'),
      ).lines[0] ?? ''
    const start = x
    const nameWidth = type.width(name, 'plain') * 20
    const width = 24 + nameWidth + 9 + type.width(String(votes), 'strong') * 20
    if (start + width > left + column) return null
    x += width + 34
    return (
      <g key={option}>
        <CardMark options={options} ballot={option} x={start + 8} y={lastLine - 7} size={16} />
        <SetText
          type={type}
          text={name}
          face="plain"
          size={20}
          x={start + 24}
          y={lastLine}
          colour={cardColours.ink}
          rightToLeft={writtenIn(name).dir === 'rtl'}
        />
        <SetText
          type={type}
          text={String(votes)}
          face="strong"
          size={20}
          x={start + 24 + nameWidth + 9}
          y={lastLine}
          colour={cardColours.ink}
        />
      </g>
    )
  })
}

function Rehearsal({ type }: { type: Typesetter }) {
  const text = debateText.rehearsal.title
  const width = type.width(text, 'strong') * 18 + 32
  const x = left + column - width
  return (
    <>
      <rect
        x={x}
        y={52}
        width={width}
        height={38}
        rx={8}
        fill={cardColours.wood}
        stroke={cardColours.edge}
        strokeDasharray="5 4"
      />
      <SetText type={type} text={text} face="strong" size={18} x={x + 16} y={77} colour={cardColours.ink} />
    </>
  )
}

/** A debate as the picture that other sites show with a link to it. */
export function DebateCard({ debate, type }: { debate: Debate; type: Typesetter }) {
  const view = viewOf({ debate, isOwner: false, live: false, offline: true })
  const [kind = '', seats = ''] = kindLine(debate)
  const nameWidth = type.width(commonText.product, 'verdict') * 27
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...cardSize}
      viewBox={`0 0 ${cardSize.width} ${cardSize.height}`}
    >
      <title>{type.plain(debate.question)}</title>
      <rect {...cardSize} fill={cardColours.paper} />
      <SetText
        type={type}
        text={commonText.product}
        face="verdict"
        size={27}
        x={left}
        y={79}
        colour={cardColours.ink}
      />
      {!debate.rehearsal && (
        <SetText
          type={type}
          text={`${kind} · ${seats}`}
          face="plain"
          size={20}
          x={left + nameWidth + 22}
          y={78}
          colour={cardColours.soft}
        />
      )}
      {debate.rehearsal && <Rehearsal type={type} />}
      <Title view={view} type={type} />
      <Result view={view} type={type} />
      <Tally view={view} type={type} />
      <CardTable view={view} type={type} box={{ x: 752, y: 60, width: 400, height: 510 }} />
    </svg>
  )
}

/** Every text of a card whose letters may be of any script. */
export function textsOfCard(debate: Debate): string[] {
  const { question, options, verdict, seats } = debate
  return [
    question,
    verdict?.line ?? '',
    ...options.map(({ text }) => text),
    ...seats.flatMap(({ model }) => [model.name, model.maker]),
    ...plainTexts,
  ]
}

/** What our own words are made of. */
const plainTexts = ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:()/–—“”"…·']
