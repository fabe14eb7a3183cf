import type { Typesetter } from '../../lib/cards/typesetter.ts'
import { isolatedOrder, visualOrder } from './visual-order.ts'

type Face = Parameters<Typesetter['runs']>[1]

interface SetTextProps {
  type: Typesetter
  text: string
  face: Face
  size: number
  x: number
  y: number
  colour: string
  anchor?: 'start' | 'middle' | 'end'
  /** Whether the line runs from right to left. */
  rightToLeft?: boolean
  /** Words of people in a line of ours. */
  foreign?: readonly string[]
}

/** How heavy letters are made that are drawn thin, in sizes. */
const strokes: Record<Face, number> = { title: 0.032, verdict: 0.045, plain: 0.026, strong: 0.045 }
const shares = { start: 0, middle: 0.5, end: 1 }

/** One line of text in whatever fonts it takes, each run placed where the one before it ends. */
export function SetText(props: SetTextProps) {
  const { type, text, face, size, x, y, colour, anchor = 'start', rightToLeft = false, foreign = [] } = props
  const runsOf = (words: string) => type.runs(words, face)
  const runs = rightToLeft ? visualOrder(runsOf(text), true) : isolatedOrder(text, foreign, runsOf)
  const width = runs.reduce((sum, run) => sum + run.width, 0) * size
  let next = x - width * shares[anchor]
  return runs.map((run) => {
    const at = next
    next += run.width * size
    if (run.text.trim() === '') return null
    const stroke = run.isThin ? { stroke: colour, strokeWidth: size * strokes[face] } : {}
    return (
      <text
        key={at}
        x={Math.round(at * 10) / 10}
        y={y}
        fontFamily={run.family}
        fontWeight={run.weight}
        fontSize={size}
        fill={colour}
        xmlSpace="preserve"
        {...stroke}
      >
        {run.text}
      </text>
    )
  })
}

interface SetLinesProps extends Omit<SetTextProps, 'text'> {
  lines: string[]
  /** From line to line, in sizes. */
  leading: number
}

/** Lines of text, the first at `y`. */
export function SetLines({ lines, leading, y, ...rest }: SetLinesProps) {
  let next = y
  return lines.map((text) => {
    const at = next
    next += rest.size * leading
    return <SetText key={at} {...rest} text={text} y={at} />
  })
}
