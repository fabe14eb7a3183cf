import { Fragment } from 'react'
import { isolate } from '../ui/isolate.ts'
import { writtenIn } from '../ui/written-in.ts'

interface IsolatedTextProps {
  text: string
  /** Words of people inside it, of any direction. */
  foreign: string[]
}

/** A sentence of ours in which the asker's words keep their own direction. */
export function IsolatedText({ text, foreign }: IsolatedTextProps) {
  let place = 0
  return isolate(text, foreign).map((piece) => {
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
