import { Fragment } from 'react'
import { writtenIn } from '../ui/written-in.ts'

interface IsolatedTextProps {
  text: string
  /** Words of people inside it, of any direction. */
  foreign: string[]
}

const wordCharacter = /[\p{L}\p{N}]/u

/** Whether `words` stand at a place of a text as words of their own. */
function standsAt(text: string, at: number, words: string): boolean {
  if (!text.startsWith(words, at)) return false
  const joins = (one = '', other = '') => wordCharacter.test(one) && wordCharacter.test(other)
  const end = at + words.length
  return !joins(text[at - 1], text[at]) && !joins(text[end - 1], text[end])
}

/** A text cut into what is ours and what is not. */
function cut(text: string, foreign: string[]): { text: string; isForeign: boolean }[] {
  const longestFirst = foreign.filter(Boolean).sort((one, other) => other.length - one.length)
  const pieces: { text: string; isForeign: boolean }[] = []
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

/** A sentence of ours in which the asker's words keep their own direction. */
export function IsolatedText({ text, foreign }: IsolatedTextProps) {
  let place = 0
  return cut(text, foreign).map((piece) => {
    place += 1
    return piece.isForeign ? (
      <bdi key={place} {...writtenIn(piece.text)}>
        {piece.text}
      </bdi>
    ) : (
      <Fragment key={place}>{piece.text}</Fragment>
    )
  })
}
