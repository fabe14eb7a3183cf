import type { CSSProperties } from 'react'
import { makerMark } from './maker-letters.ts'

/** A maker's letters in a disc of its own hue, drawn by ourselves: nobody's trademark. The name stands beside it. */
export function MakerMark({ maker }: { maker: string }) {
  const { letters, hue } = makerMark(maker)
  return (
    <span className="maker-mark" style={{ '--hue': hue } as CSSProperties} aria-hidden="true">
      {letters}
    </span>
  )
}
