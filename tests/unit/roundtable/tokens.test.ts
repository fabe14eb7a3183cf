import { describe, expect, it } from 'vitest'
import { estimateTokens, mostTokens } from '../../../lib/roundtable/tokens.ts'

describe('tokens of a text', () => {
  it.each([
    ['Latin', 'abcd'.repeat(100), 100],
    ['Greek and Cyrillic', 'да'.repeat(100), 100],
    ['Chinese', '权限'.repeat(50), 100],
    ['rare characters', '🔑'.repeat(50), 100],
    ['none', '', 0],
  ])('are counted by the script: %s', (_, text, expected) => {
    expect(estimateTokens(text)).toBe(expected)
  })

  it.each(['Should it?', 'Должен ли?', 'すべきか', '🔑🔑', 'a1b2c3 {"x":1}'])(
    'are at most more: %s',
    (text) => {
      expect(mostTokens(text)).toBeGreaterThan(estimateTokens(text))
    },
  )
})
