import { describe, expect, it } from 'vitest'
import type { Delta } from '../../../lib/roundtable/events.ts'
import { joinDeltas } from '../../../lib/stream/live-texts.ts'
import { splitDeltas } from '../../../lib/stream/split-deltas.ts'

const notificationBytes = 7_900

function spoken(text: string, seat = 1): { delta: Delta; seq: number } {
  return { delta: { type: 'turn.delta', round: 1, seat, sample: 1, attempt: 1, offset: 0, text }, seq: 7 }
}

describe('splitDeltas', () => {
  it.each([
    ['plain text', 'words and more words '.repeat(500)],
    ['text that JSON escapes', '"\\\n'.repeat(4_000)],
    ['control characters, six bytes each', '\u0001'.repeat(9_000)],
    ['characters of four bytes', '🪑'.repeat(5_000)],
  ])('keeps every group of %s below what one notification carries', (_, text) => {
    const groups = splitDeltas([spoken(text), spoken(text, 2)])
    for (const deltas of groups) {
      const bytes = Buffer.byteLength(JSON.stringify({ type: 'deltas', debate: 'd'.repeat(40), deltas }))
      expect(bytes).toBeLessThan(notificationBytes)
    }
  })

  it('loses nothing: the pieces glued together are the text', () => {
    const text = 'abc🪑'.repeat(3_000)
    const pieces = splitDeltas([spoken(text)]).flat()
    const whole = pieces.map((piece) => piece.delta).reduce((left, right) => joinDeltas(left, right) ?? left)
    expect(whole).toEqual(spoken(text).delta)
  })

  it('sends short pieces of several turns together', () => {
    expect(splitDeltas([spoken('one'), spoken('two', 2), spoken('three', 3)])).toHaveLength(1)
  })
})
