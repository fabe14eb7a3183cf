import type { Typesetter } from '../../lib/cards/typesetter.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { finalCredits } from '../../lib/roundtable/persuasion.ts'
import { creditArc } from '../debate/credit-arc.ts'
import { seatLook } from '../debate/seat-look.ts'
import { tableShape } from '../debate/table-geometry.ts'
import { type TableWords, tableWords } from '../debate/table-words.ts'
import { isUnderWay, type View } from '../debate/view.ts'
import { cardColours } from './card-colours.ts'
import { ballotColour } from './card-mark.tsx'
import { CardSeat } from './card-seat.tsx'
import { SetText } from './set-text.tsx'

/** The words in the middle of the table, an option in as many letters as can be read there. */
function wordsWithin(debate: Debate, type: Typesetter, room: number): TableWords {
  const fits = ({ small }: TableWords) => type.width(small, 'plain') * 12 <= room
  return [16, 12, 9, 7].map((letters) => tableWords(debate, letters)).find(fits) ?? tableWords(debate, 5)
}

/** The table as on the page, without names: they would not be read at the size of a card. */
export function CardTable({
  view,
  type,
  box,
}: {
  view: View
  type: Typesetter
  box: { x: number; y: number; width: number; height: number }
}) {
  const { debate, initials } = view
  const shape = tableShape(debate.seats.length, true)
  const { centre, top, radius } = shape
  const room = top.x * 1.6
  const lowest = Math.max(...shape.seats.map(({ y }) => y)) + radius
  const highest = Math.min(...shape.seats.map(({ y }) => y)) - radius
  const widest = Math.max(...shape.seats.map(({ x }) => Math.abs(x - centre.x))) + radius
  const scale = Math.min(box.width / (2 * widest), box.height / (lowest - highest), 1.3)
  const move = `translate(${box.x + box.width / 2} ${box.y + box.height / 2}) scale(${scale}) translate(${-centre.x} ${-(highest + lowest) / 2})`
  // A debate that ended before its first round has nothing to say here.
  const words =
    debate.verdict || isUnderWay(debate) ? wordsWithin(debate, type, room) : { large: '', small: '' }
  const placeOf = (n: number) => shape.seats[debate.seats.findIndex((seat) => seat.n === n)]
  const largeSize = Math.min(32, (top.x * 1.35) / Math.max(1, type.width(words.large, 'title')))
  const smallSize = Math.min(13.5, room / Math.max(1, type.width(words.small, 'plain')))
  return (
    <g transform={move}>
      <ellipse
        cx={centre.x}
        cy={centre.y}
        rx={top.x}
        ry={top.y}
        fill={cardColours.wood}
        stroke={cardColours.line}
      />
      <ellipse
        cx={centre.x}
        cy={centre.y}
        rx={top.x - 7}
        ry={top.y - 7}
        fill="none"
        stroke={cardColours.line}
      />
      {finalCredits(debate).map(({ from, to }) => {
        const [start, end] = [placeOf(from), placeOf(to)]
        if (!start || !end) return null
        const arc = creditArc(shape, start, end)
        const ballot = debate.seats.find(({ n }) => n === to)?.standing.ballot ?? null
        const colour = ballotColour(debate.options, ballot)
        return (
          <g key={`${from}-${to}`}>
            <path d={arc.line} fill="none" stroke={colour} strokeWidth={1.75} />
            <path d={arc.head} fill={colour} />
          </g>
        )
      })}
      <SetText
        type={type}
        text={words.large}
        face="title"
        size={largeSize}
        x={centre.x}
        y={centre.y + 6}
        colour={cardColours.ink}
        anchor="middle"
      />
      <SetText
        type={type}
        text={words.small}
        face="plain"
        size={smallSize}
        x={centre.x}
        y={centre.y + 28}
        colour={cardColours.soft}
        anchor="middle"
      />
      {debate.seats.map((seat, index) => {
        const at = shape.seats[index]
        return (
          at && (
            <CardSeat
              key={seat.n}
              look={seatLook(debate, seat)}
              initials={initials.get(seat.n) ?? ''}
              options={debate.options}
              at={at}
              radius={radius}
              type={type}
            />
          )
        )
      })}
    </g>
  )
}
