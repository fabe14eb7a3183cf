/** A text set in lines of one size. */
export interface FittedText {
  size: number
  lines: string[]
}

interface Room {
  width: number
  height: number
  /** From the largest to the smallest. */
  sizes: number[]
  /** Distance of lines, in sizes. */
  leading: number
  /** Whether its lines are made even. */
  isTitle?: boolean
}

interface Measured {
  piece: string
  /** Without and with the space behind it. */
  width: number
  full: number
}

const words = new Intl.Segmenter('en', { granularity: 'word' })
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const opening = /^[\p{Ps}\p{Pi}]+$/u

/** The pieces between which a line may end: words with their punctuation and the spaces behind them. */
function pieces(text: string): string[] {
  const found: string[] = []
  let joins = false
  for (const { segment, isWordLike } of words.segment(text)) {
    if (joins || (!isWordLike && found.length > 0 && !opening.test(segment)))
      found[found.length - 1] += segment
    else found.push(segment)
    joins = opening.test(segment)
  }
  return found
}

/** A text in the largest size in which it fits its room; cut with an ellipsis where none is small enough. */
export function fitText(text: string, room: Room, widthOf: (text: string) => number): FittedText {
  const measure = (piece: string): Measured => ({
    piece,
    width: widthOf(piece.trimEnd()),
    full: widthOf(piece),
  })
  const measured = pieces(text).map(measure)
  for (const size of room.sizes) {
    const lines = breakLines(measured, room.width / size)
    if (lines && lines.length * size * room.leading <= room.height)
      return { size, lines: room.isTitle ? evenLines(measured, lines, room.width / size) : lines }
  }
  const size = room.sizes.at(-1) ?? 16
  const most = Math.max(1, Math.floor(room.height / (size * room.leading)))
  const parts = pieces(text).flatMap((piece) =>
    widthOf(piece) * size <= room.width ? [piece] : [...letters.segment(piece)].map(({ segment }) => segment),
  )
  const all = breakLines(parts.map(measure), room.width / size) ?? [text]
  return { size, lines: all.length <= most ? all : cutLines(all.slice(0, most), room.width / size, widthOf) }
}

/** Lines no wider than `width`; null where a piece is wider by itself. */
function breakLines(measured: Measured[], width: number): string[] | null {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { piece, width: own, full } of measured) {
    if (own > width) return null
    if (line !== '' && used + own > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += piece
    used += full
  }
  return [...lines, line.trimEnd()].filter(Boolean)
}

/** The same number of lines, set as narrow as they can be, so that none is much shorter than the others. */
function evenLines(measured: Measured[], lines: string[], width: number): string[] {
  if (lines.length === 1) return lines
  let best = lines
  for (let part = 0.95; part > 1 / lines.length; part -= 0.05) {
    const narrower = breakLines(measured, width * part)
    if (narrower?.length !== lines.length) break
    best = narrower
  }
  return best
}

function cutLines(lines: string[], width: number, widthOf: (text: string) => number): string[] {
  const last = [...letters.segment(lines.at(-1) ?? '')].map(({ segment }) => segment)
  while (last.length > 0 && widthOf(`${last.join('').trimEnd()}…`) > width) last.pop()
  return [...lines.slice(0, -1), `${last.join('').trimEnd()}…`]
}
