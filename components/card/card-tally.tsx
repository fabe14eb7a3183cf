import { ballotText } from '../debate/ballot-text.ts'
import { rankedTally } from '../debate/tally-words.ts'
import { writtenIn } from '../ui/written-in.ts'
import { cardColours } from './card-colours.ts'
import { type CardPartProps, column, lastLine, left } from './card-layout.ts'
import { CardMark } from './card-mark.tsx'
import { fitText } from './fit-text.ts'
import { SetText } from './set-text.tsx'

/** The options with their votes, as many as stand in one line. */
export function CardTally({ view, type }: CardPartProps) {
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
