import { finalCredits } from '../../lib/roundtable/persuasion.ts'
import { debateText } from '../text/debate.ts'
import { creditArc } from './credit-arc.ts'
import { shorten } from './format.ts'
import { optionStyle } from './option-style.ts'
import { turnAnchor } from './places.ts'
import { seatLook } from './seat-look.ts'
import { type TableShape, tableShape } from './table-geometry.ts'
import { TableSeat } from './table-seat.tsx'
import { tableWords } from './table-words.ts'
import type { View } from './view.ts'

function Arcs({ view, shape }: { view: View; shape: TableShape }) {
  const { seats, options } = view.debate
  const place = (n: number) => shape.seats[seats.findIndex((seat) => seat.n === n)]
  return finalCredits(view.debate).map(({ from, to }) => {
    const [start, end] = [place(from), place(to)]
    if (!start || !end) return null
    const arc = creditArc(shape, start, end)
    const ballot = seats.find((seat) => seat.n === to)?.standing.ballot ?? null
    return (
      <g key={`${from}-${to}`} className={`credit ${optionStyle(options, ballot).className}`}>
        <path d={arc.line} pathLength={1} className="credit-line" />
        <path d={arc.head} className="credit-head" />
      </g>
    )
  })
}

/** The anchor of the last thing a seat said. */
function lastWords(view: View, seat: number): string {
  const round = view.debate.rounds.findLast(({ turns }) => turns.some((turn) => turn.seat === seat))
  const turn = round?.turns.find((candidate) => candidate.seat === seat)
  return round && turn ? `#${turnAnchor(round.n, { ...turn, sample: 1 })}` : '#responses'
}

/** The letters of an option that stand beside “leads by 12” within a table of this half width. */
function optionLength(halfWidth: number): number {
  return Math.min(24, Math.floor((2 * halfWidth - 20) / 6.8) - 12)
}

function Table({ view, upright }: { view: View; upright: boolean }) {
  const { debate, names, initials } = view
  const shape = tableShape(debate.seats.length, upright)
  const { centre, top } = shape
  const words = tableWords(debate, optionLength(top.x))
  const nameLength = debate.seats.length > 8 ? 14 : upright ? 15 : 20
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset; its seats are links and stay reachable.
    <svg
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      className={`table-drawing ${upright ? 'table-upright' : 'table-wide'}`}
      role="group"
      aria-label={debateText.table.label(shorten(debate.question, 120))}
    >
      <ellipse cx={centre.x} cy={centre.y} rx={top.x} ry={top.y} className="table-top" />
      <ellipse cx={centre.x} cy={centre.y} rx={top.x - 7} ry={top.y - 7} className="table-edge" />
      <Arcs view={view} shape={shape} />
      <g>
        <text
          x={centre.x}
          y={centre.y + 6}
          className={words.large.length > (upright ? 8 : 12) ? 'table-large long' : 'table-large'}
        >
          {words.large}
        </text>
        <text x={centre.x} y={centre.y + 28} className="table-small">
          {words.small}
        </text>
      </g>
      {debate.seats.map((seat, index) => {
        const at = shape.seats[index]
        return (
          at && (
            <TableSeat
              key={seat.n}
              look={seatLook(debate, seat, upright ? 7 : 9)}
              name={names.get(seat.n) ?? ''}
              initials={initials.get(seat.n) ?? ''}
              options={debate.options}
              href={lastWords(view, seat.n)}
              at={at}
              shape={shape}
              nameLength={nameLength}
            />
          )
        )
      })}
    </svg>
  )
}

/** The table, lying where there is room and upright where there is not; style shows one of the two. */
export function TableDrawing({ view }: { view: View }) {
  return (
    <div className="table-frame">
      <Table view={view} upright={false} />
      <Table view={view} upright />
    </div>
  )
}
