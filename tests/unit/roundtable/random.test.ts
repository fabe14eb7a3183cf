import { describe, expect, it } from 'vitest'
import { drawIndex, drawToken, seededRandom, shuffle } from '../../../lib/roundtable/random.ts'
import { lcg } from '../../support/seeded-random.ts'

describe('seededRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const draw = (seed: string) => {
      const random = seededRandom(seed)
      return Array.from({ length: 20 }, random)
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(draw('')).toHaveLength(20)
  })

  it('spreads evenly over [0, 1), also over the first draws of similar seeds', () => {
    const firsts = Array.from({ length: 4_000 }, (_, index) => seededRandom(`seed/${index}`)())
    expect(Math.min(...firsts)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...firsts)).toBeLessThan(1)
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = firsts.filter((value) => Math.floor(value * 10) === tenth).length / firsts.length
      expect(Math.abs(share - 0.1)).toBeLessThan(0.02)
    }
  })
})

describe('shuffle', () => {
  it('keeps the items and leaves the input alone', () => {
    const items = [1, 2, 3, 4, 5]
    expect(shuffle(items, lcg(3)).sort()).toEqual(items)
    expect(items).toEqual([1, 2, 3, 4, 5])
    expect(shuffle([], lcg())).toEqual([])
  })

  it('puts every item in every place equally often', () => {
    const random = lcg(7)
    const firsts = Array.from({ length: 6_000 }, () => shuffle(['a', 'b', 'c'], random)[0])
    for (const item of ['a', 'b', 'c']) {
      expect(Math.abs(firsts.filter((first) => first === item).length / 6_000 - 1 / 3)).toBeLessThan(0.025)
    }
  })
})

describe('draws', () => {
  it('draws indices below the limit', () => {
    expect(drawIndex(3, () => 0.999)).toBe(2)
    expect(drawIndex(3, () => 0)).toBe(0)
  })

  it('draws tokens of 16 that differ', () => {
    const random = lcg(1)
    const tokens = Array.from({ length: 500 }, () => drawToken(random))
    expect(new Set(tokens).size).toBe(500)
    for (const token of tokens) expect(token).toMatch(/^[a-z2-9]{16}$/)
  })
})
