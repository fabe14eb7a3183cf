import { describe, expect, it } from 'vitest'
import { LiveText } from '../../../lib/engine/live-text.ts'

function collect() {
  const pieces: { offset: number; text: string }[] = []
  const live = new LiveText(
    (raw) => raw,
    (offset, text) => pieces.push({ offset, text }),
  )
  return { live, pieces }
}

describe('LiveText', () => {
  it('publishes each new piece once, with its offset', () => {
    const { live, pieces } = collect()
    live.add('No, ')
    live.add('')
    live.add('never')
    expect(pieces).toEqual([
      { offset: 0, text: 'No, ' },
      { offset: 4, text: 'never' },
    ])
  })

  it('never splits a surrogate pair and never lets NUL or lone halves through', () => {
    const { live, pieces } = collect()
    live.add('a\uD83E')
    live.add('\uDE91b\u0000c\uDC00d')
    expect(pieces.map((piece) => piece.text).join('')).toBe('a🪑bc\uFFFDd')
    for (const piece of pieces) expect(piece.text.isWellFormed()).toBe(true)
  })

  it('begins from nothing after a restart', () => {
    const { live, pieces } = collect()
    live.add('first try')
    live.restart()
    live.add('second')
    expect(pieces.at(-1)).toEqual({ offset: 0, text: 'second' })
  })

  it('stops publishing what is far longer than anybody follows', () => {
    const { live, pieces } = collect()
    for (let index = 0; index < 200; index++) live.add('x'.repeat(1_000))
    const published = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
    expect(published).toBeLessThan(50_000)
  })
})
