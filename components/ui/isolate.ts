const wordCharacter = /[\p{L}\p{N}]/u

/** Whether `words` stand at a place of a text as words of their own. */
function standsAt(text: string, at: number, words: string): boolean {
  if (!text.startsWith(words, at)) return false
  const joins = (one = '', other = '') => wordCharacter.test(one) && wordCharacter.test(other)
  const end = at + words.length
  return !joins(text[at - 1], text[at]) && !joins(text[end - 1], text[end])
}

interface Piece {
  text: string
  isForeign: boolean
}

/** A text cut into what is ours and what is not: words of people, of any direction. */
export function isolate(text: string, foreign: readonly string[]): Piece[] {
  const longestFirst = foreign.filter(Boolean).sort((one, other) => other.length - one.length)
  const pieces: Piece[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const found = longestFirst.find((words) => standsAt(text, at, words))
    if (!found) continue
    pieces.push({ text: text.slice(start, at), isForeign: false }, { text: found, isForeign: true })
    start = at + found.length
    at = start - 1
  }
  return [...pieces, { text: text.slice(start), isForeign: false }].filter((piece) => piece.text !== '')
}
