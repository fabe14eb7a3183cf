import type { Option } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { shorten } from './format.ts'
import { type OptionStyle, optionStyle } from './option-style.ts'
import type { SeatLook } from './seat-look.ts'
import type { Point, TableShape } from './table-geometry.ts'

interface TableSeatProps {
  look: SeatLook
  name: string
  initials: string
  options: Option[]
  /** Where its words stand. */
  href: string
  at: Point
  shape: TableShape
  /** Letters that a name may have here. */
  nameLength: number
}

/** The ring around a seat: what it says about the ballot, in colour and form. */
function SeatRing({ look, radius, options }: { look: SeatLook; radius: number; options: Option[] }) {
  const { className } = optionStyle(options, look.ballot)
  switch (look.ring) {
    case 'split':
      return (
        <>
          <path
            className={`ring ${optionStyle(options, look.before).className}`}
            d={`M0 ${radius}A${radius} ${radius} 0 0 1 0 ${-radius}`}
          />
          <path
            className={`ring ring-turned ${className}`}
            pathLength={1}
            d={`M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}`}
          />
        </>
      )
    case 'refused':
    case 'failed': {
      const reach = radius * 0.72
      const stroke =
        look.ring === 'failed' ? `M${-reach} ${reach}L${reach} ${-reach}` : `M${-radius} 0H${radius}`
      return (
        <>
          <circle className="ring ring-hollow" r={radius} />
          <path className="ring-stroke" d={stroke} />
        </>
      )
    }
    default:
      return <circle className={`ring ring-${look.ring} ${className}`} r={radius} />
  }
}

function RingMark({ style, radius }: { style: OptionStyle; radius: number }) {
  const size = radius > 22 ? 10 : 7.5
  const offset = Math.round(radius * 0.74)
  return (
    <g transform={`translate(${offset} ${offset})`} className={style.className}>
      <circle r={size} className="ring-mark" />
      <path
        d={style.shape}
        fillRule="evenodd"
        transform={`scale(${size / 11})`}
        className="ring-mark-shape"
      />
    </g>
  )
}

/** The name shown on hover and focus where there is no room for names, towards the middle of the table. */
function SeatTip({ lines, at, shape }: { lines: string[]; at: Point; shape: TableShape }) {
  const aside = (at.x - shape.centre.x) / shape.orbit.x
  const anchor = aside > 0.35 ? 'end' : aside < -0.35 ? 'start' : 'middle'
  const below = at.y <= shape.centre.y
  const x = anchor === 'middle' ? 0 : anchor === 'end' ? -shape.radius - 8 : shape.radius + 8
  const y = anchor === 'middle' ? (below ? shape.radius + 18 : -shape.radius - 26) : -2
  return (
    <text className="seat-tip" textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * 16} className={index === 0 ? 'seat-name' : 'seat-short'}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A seat at the table; a link to what it said. */
export function TableSeat(props: TableSeatProps) {
  const { look, name, initials, options, href, at, shape, nameLength } = props
  const { radius, named } = shape
  const labelAbove = at.y < shape.centre.y - 8 || (at.y <= shape.centre.y && !named)
  const nameY = labelAbove ? -radius - 24 : radius + 21
  const short = look.short
  return (
    <g transform={`translate(${Math.round(at.x * 10) / 10} ${Math.round(at.y * 10) / 10})`}>
      <a
        href={href}
        className={`seat ${look.activity ? `seat-${look.activity}` : ''} ${look.ring === 'open' ? 'seat-open' : ''}`}
        // Where names stand at the seats, the words of the drawing are the link's name; the whole is in the list beside it.
        aria-label={named ? undefined : `${initials}, ${name}: ${look.long || debateText.seat.none}`}
      >
        <circle r={radius + 8} className="seat-reach" />
        <circle r={radius} className="seat-face" />
        <SeatRing look={look} radius={radius} options={options} />
        <text y={5} className={radius > 22 ? 'seat-initials' : 'seat-initials small'}>
          {initials}
        </text>
        {look.ballot !== null && <RingMark style={optionStyle(options, look.ballot)} radius={radius} />}
        {named ? (
          <>
            <text y={nameY} className="seat-name">
              {shorten(name, nameLength)}
            </text>
            <text y={nameY + 16} className="seat-short">
              {short}
            </text>
          </>
        ) : (
          <SeatTip lines={[name, short].filter(Boolean)} at={at} shape={shape} />
        )}
      </a>
    </g>
  )
}
