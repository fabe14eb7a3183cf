import type { Typesetter } from '../../lib/cards/typesetter.ts'
import type { Option } from '../../lib/roundtable/debate.ts'
import type { SeatLook } from '../debate/seat-look.ts'
import { cardColours } from './card-colours.ts'
import { ballotColour, CardMark } from './card-mark.tsx'
import { SetText } from './set-text.tsx'

function Ring({ look, radius, options }: { look: SeatLook; radius: number; options: Option[] }) {
  const { edge } = cardColours
  const colour = ballotColour(options, look.ballot)
  const half = (from: number) => `M0 ${from}A${radius} ${radius} 0 0 1 0 ${-from}`
  switch (look.ring) {
    case 'split':
      return (
        <g fill="none" strokeWidth={6}>
          <path d={half(radius)} stroke={ballotColour(options, look.before)} />
          <path d={half(-radius)} stroke={colour} />
        </g>
      )
    case 'refused':
    case 'failed': {
      const reach = radius * 0.72
      const stroke =
        look.ring === 'failed' ? `M${-reach} ${reach}L${reach} ${-reach}` : `M${-radius} 0H${radius}`
      return (
        <g fill="none" stroke={edge} strokeWidth={2}>
          <circle r={radius} />
          <path d={stroke} />
        </g>
      )
    }
    case 'open':
      return (
        <circle
          r={radius}
          fill="none"
          stroke={edge}
          strokeWidth={1.5}
          strokeDasharray="2 4"
          strokeLinecap="round"
        />
      )
    case 'carried':
      return <circle r={radius} fill="none" stroke={colour} strokeWidth={6} strokeDasharray="6.5 4.5" />
    case 'abstained':
      return <circle r={radius} fill="none" stroke={edge} strokeWidth={2} />
    case 'vote':
      return <circle r={radius} fill="none" stroke={colour} strokeWidth={6} />
  }
}

interface CardSeatProps {
  look: SeatLook
  initials: string
  options: Option[]
  at: { x: number; y: number }
  radius: number
  type: Typesetter
}

/** A seat at the table: its ballot as ring and mark, and its initials. */
export function CardSeat({ look, initials, options, at, radius, type }: CardSeatProps) {
  const offset = Math.round(radius * 0.74)
  const markSize = radius > 22 ? 10 : 7.5
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <circle r={radius} fill={cardColours.card} />
      <Ring look={look} radius={radius} options={options} />
      {look.ballot === null && <ellipse rx={radius * 0.56} ry={radius * 0.4} fill={cardColours.card} />}
      <SetText
        type={type}
        text={initials}
        face="strong"
        size={radius > 22 ? 15 : 12.5}
        x={0}
        y={5}
        colour={cardColours.ink}
        anchor="middle"
      />
      {look.ballot !== null && (
        <>
          <circle cx={offset} cy={offset} r={markSize} fill={cardColours.paper} />
          <CardMark options={options} ballot={look.ballot} x={offset} y={offset} size={markSize * 1.45} />
        </>
      )}
    </g>
  )
}
