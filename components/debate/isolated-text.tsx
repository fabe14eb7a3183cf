import { Fragment } from 'react'

interface IsolatedTextProps {
  text: string
  /** Words of people inside it, of any direction. */
  foreign: string[]
}

/** A sentence of ours in which the asker's words keep their own direction. */
export function IsolatedText({ text, foreign }: IsolatedTextProps) {
  const longestFirst = [...foreign].filter(Boolean).sort((one, other) => other.length - one.length)
  const pieces: { text: string; isForeign: boolean }[] = []
  let own = ''
  for (let at = 0; at < text.length; ) {
    const found = longestFirst.find((words) => text.startsWith(words, at))
    if (!found) {
      own += text[at]
      at += 1
      continue
    }
    if (own) pieces.push({ text: own, isForeign: false })
    pieces.push({ text: found, isForeign: true })
    own = ''
    at += found.length
  }
  if (own) pieces.push({ text: own, isForeign: false })
  let place = 0
  return pieces.map((piece) => {
    place += 1
    return piece.isForeign ? (
      <bdi key={place}>{piece.text}</bdi>
    ) : (
      <Fragment key={place}>{piece.text}</Fragment>
    )
  })
}
