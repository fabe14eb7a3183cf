import type { Typesetter } from '../../lib/cards/typesetter.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import { cardColours } from './card-colours.ts'
import { type CardPartProps, column, left } from './card-layout.ts'
import { fitText } from './fit-text.ts'
import { SetLines } from './set-text.tsx'

/** The question as far as there are letters for it; a sentence of ours where there are for less than half. */
function shownQuestion(question: string, type: Typesetter): string {
  const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
  const plain = type.plain(question)
  return plain === '' || lettersIn(plain) * 2 < lettersIn(question) ? debateText.card.noLetters : plain
}

/** The question as a title, from the top of its room down; in its own direction. */
export function CardTitle({ view, type }: CardPartProps) {
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
