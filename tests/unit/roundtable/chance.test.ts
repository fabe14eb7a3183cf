import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '../../../lib/roundtable/chance.ts'
import { verdict } from '../../../lib/roundtable/verdict.ts'
import { judgedDebate } from '../../support/judged-debate.ts'

/** The same by trying every draw. */
function enumerated(most: number, votes: number, options: number): number {
  let hits = 0
  const draws = options ** votes
  for (let draw = 0; draw < draws; draw += 1) {
    const counts = Array.from({ length: options }, () => 0)
    for (let rest = draw, vote = 0; vote < votes; vote += 1, rest = Math.floor(rest / options)) {
      const option = rest % options
      counts[option] = (counts[option] ?? 0) + 1
    }
    if (Math.max(...counts) >= most) hits += 1
  }
  return hits / draws
}

describe('chance', () => {
  it.each([
    { most: 4, votes: 5, options: 2, expected: 0.375 },
    { most: 5, votes: 5, options: 2, expected: 0.0625 },
    { most: 3, votes: 3, options: 2, expected: 0.25 },
    { most: 4, votes: 5, options: 4, expected: 0.0625 },
    { most: 3, votes: 5, options: 4, expected: 0.4140625 },
    { most: 6, votes: 6, options: 2, expected: 0.03125 },
    { most: 1, votes: 1, options: 12, expected: 1 },
  ])('$most of $votes on $options options: $expected', ({ most, votes, options, expected }) => {
    expect(chance(most, votes, options)).toBe(expected)
  })

  it('agrees with counting every draw, also below a majority', () => {
    for (let options = 2; options <= 4; options += 1) {
      for (let votes = 1; votes <= 6; votes += 1) {
        for (let most = 1; most <= votes; most += 1) {
          expect(chance(most, votes, options)).toBeCloseTo(enumerated(most, votes, options), 12)
        }
      }
    }
  })

  it('is exact up to 50 votes and 12 options', () => {
    expect(chance(50, 50, 12)).toBeCloseTo(12 ** -49, 60)
    expect(chance(50, 50, 12)).toBeGreaterThan(0)
    expect(chance(5, 50, 12)).toBe(1)
    expect(chance(26, 50, 2)).toBeCloseTo(1 - 126410606437752 / 2 ** 50, 12)
  })

  it('falls as the lead grows', () => {
    const table = fc.record({
      votes: fc.integer({ min: 2, max: 50 }),
      options: fc.integer({ min: 2, max: 12 }),
      most: fc.integer({ min: 1, max: 49 }),
    })
    fc.assert(
      fc.property(table, ({ votes, options, most }) => {
        fc.pre(most < votes)
        expect(chance(most + 1, votes, options)).toBeLessThanOrEqual(chance(most, votes, options))
        expect(chance(most + 1, votes, options)).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it('stands in a verdict with a winner, over all options of the ballot paper, and in no other', () => {
    const four = { options: ['Yes', 'No', 'Later', 'Never'] }
    expect(verdict(judgedDebate([['o1', 'o1', 'o1', 'o1', 'o2']])).chance).toBe(0.375)
    expect(verdict(judgedDebate([['o1', 'o1', 'o1', 'o1', 'o2', 'failed']], four)).chance).toBe(0.0625)
    expect(verdict(judgedDebate([['o1', 'o1', 'o2', 'o2']])).chance).toBeNull()
    expect(verdict(judgedDebate([['abstain', 'abstain', 'abstain', 'o2', 'o2']])).chance).toBeNull()
  })
})
