import { describe, expect, it } from 'vitest'
import { fitText } from '../../../../components/card/fit-text.ts'

/** Every character half as wide as it is high. */
const widthOf = (text: string) => text.length / 2
const room = { width: 100, height: 40, sizes: [20, 10], leading: 1 }

describe('fitText', () => {
  it('takes the largest size in which all lines fit', () => {
    expect(fitText('one two', room, widthOf)).toEqual({ size: 20, lines: ['one two'] })
    expect(fitText('one two three', room, widthOf)).toEqual({ size: 20, lines: ['one two', 'three'] })
    expect(fitText('one two three four five six', room, widthOf)).toEqual({
      size: 10,
      lines: ['one two three four', 'five six'],
    })
  })

  it('makes the lines of a title even', () => {
    const title = { ...room, sizes: [20], isTitle: true }
    expect(fitText('aa bb cc dd e', title, widthOf).lines).toEqual(['aa bb', 'cc dd e'])
  })

  it('keeps punctuation with its word', () => {
    expect(fitText('12345678 9, (ab) cd', { ...room, sizes: [20] }, widthOf).lines).toEqual([
      '12345678',
      '9, (ab) cd',
    ])
  })

  it('cuts what does not fit in the smallest size', () => {
    const { lines, size } = fitText('word '.repeat(50), room, widthOf)
    expect([size, lines.length]).toEqual([10, 4])
    expect(lines.at(-1)).toMatch(/…$/)
    for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(room.width)
  })

  it('breaks a word that is wider than its room', () => {
    const { lines } = fitText('x'.repeat(30), room, widthOf)
    expect(lines).toEqual(['x'.repeat(20), 'x'.repeat(10)])
  })
})
