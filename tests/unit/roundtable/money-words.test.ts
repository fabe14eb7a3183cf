import { describe, expect, it } from 'vitest'
import { moneyRange, moneyWords } from '../../../lib/roundtable/money-words.ts'

describe('moneyWords', () => {
  it.each([
    [0, '0 ¢'],
    [0.000_004, '<0.001 ¢'],
    [0.000_01, '0.001 ¢'],
    [0.000_043, '0.004 ¢'],
    [0.0004, '0.04 ¢'],
    [0.001, '0.1 ¢'],
    [0.018, '1.8 ¢'],
    [0.0996, '10 ¢'],
    [0.15, '15 ¢'],
    [0.994, '99 ¢'],
    [0.995, '$1.00'],
    [1.2, '$1.20'],
    [12_345.678, '$12,345.68'],
  ])('writes %f USD as %s', (usd, words) => {
    expect(moneyWords(usd)).toBe(words)
  })

  it('shows nothing as 0 that is not 0', () => {
    for (let usd = 1e-12; usd < 10; usd *= 1.13) expect(moneyWords(usd), String(usd)).toMatch(/[1-9]/)
  })
})

describe('moneyRange', () => {
  it.each([
    [0.018, 0.36, '1.8–36 ¢'],
    [0.9, 1.2, '90 ¢–$1.20'],
    [1.2, 3.4, '$1.20–3.40'],
    [0.0004, 0.002, '0.04–0.2 ¢'],
    [0.000_000_1, 0.0004, '<0.001–0.04 ¢'],
    [0, 0.02, '0–2.0 ¢'],
    [0, 1.5, '0 ¢–$1.50'],
    [0.15, 0.151, '15 ¢'],
    [0, 0, '0 ¢'],
  ])('writes %f to %f USD as %s', (low, high, words) => {
    expect(moneyRange(low, high)).toBe(words)
  })
})
