import { describe, expect, it } from 'vitest'
import { isolatedOrder, visualOrder } from '../../../../components/card/visual-order.ts'

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

describe('isolatedOrder', () => {
  const words = (text: string) =>
    [...text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu)].map(([word]) => ({ text: word, width: 1 }))
  const ordered = (text: string, foreign: string[]) =>
    isolatedOrder(text, foreign, words).map((run) => run.text)

  it('keeps two answers from right to left in the order of our line', () => {
    expect(ordered('Tie — نعم, لا (3–3)', ['نعم', 'لا']).join('')).toBe('Tie — نعم, لا (3–3)')
  })

  it('runs an answer from right to left that begins with another script', () => {
    const line = ordered('Majority — Python هي الأفضل (2/3)', ['Python هي الأفضل'])
    expect(line.filter((run) => run.trim())).toEqual([
      'Majority',
      '—',
      'الأفضل',
      'هي',
      'Python',
      '(',
      '2',
      '/',
      '3',
      ')',
    ])
  })

  it('leaves a line alone whose answers run as it does', () => {
    expect(isolatedOrder('Yes (2/3)', ['Yes'], (text) => [{ text, width: 1 }])).toHaveLength(1)
  })
})
