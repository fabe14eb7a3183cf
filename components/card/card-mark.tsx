import type { Ballot, Option } from '../../lib/roundtable/debate.ts'
import { optionStyle } from '../debate/option-style.ts'
import { cardColours } from './card-colours.ts'

/** The colour of a ballot. */
export function ballotColour(options: Option[], ballot: Ballot | null): string {
  return cardColours.options[options.findIndex(({ id }) => id === ballot)] ?? cardColours.edge
}

/** The mark of a ballot in its colour, in a box of `size` around the point. */
export function CardMark({
  options,
  ballot,
  x,
  y,
  size,
}: {
  options: Option[]
  ballot: Ballot | null
  x: number
  y: number
  size: number
}) {
  return (
    <path
      d={optionStyle(options, ballot).shape}
      fillRule="evenodd"
      fill={ballotColour(options, ballot)}
      transform={`translate(${x} ${y}) scale(${size / 16})`}
    />
  )
}
