import { describe, expect, it } from 'vitest'
import { visualOrder } from '../../../../components/card/visual-order.ts'

const order = (texts: string[], rightToLeft: boolean) =>
  visualOrder(
    texts.map((text) => ({ text, width: 1 })),
    rightToLeft,
  ).map(({ text }) => text)

describe('visualOrder', () => {
  it('leaves lines of one direction alone', () => {
    expect(order(['Should ', '会社'], false)).toEqual(['Should ', '会社'])
  })

  it('keeps the words around one from right to left in their places', () => {
    expect(order(['Majority', ' ', 'نعم', ' ', '(', '2/3', ')'], false)).toEqual([
      'Majority',
      ' ',
      'نعم',
      ' ',
      '(',
      '2/3',
      ')',
    ])
  })

  it('sets a line from right to left, with brackets turned and other words as they are read', () => {
    expect(order(['حق', ' ', '(', 'write', ' ', 'access', ')', ' ', 'في', '?'], true)).toEqual([
      '?',
      'في',
      ' ',
      '(',
      'write',
      ' ',
      'access',
      ')',
      ' ',
      'حق',
    ])
  })
})
