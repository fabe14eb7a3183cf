import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import type { DebateEvent, Delta } from '../../../lib/roundtable/events.ts'
import { applyDelta, fold, foldAll } from '../../../lib/roundtable/fold.ts'
import { seededRandom } from '../../../lib/roundtable/random.ts'
import { verdict } from '../../../lib/roundtable/verdict.ts'
import { simulateDebate } from '../../support/simulate-debate.ts'

const seed = fc.string({ minLength: 1, maxLength: 12 })

function freezeDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeDeeply(inner)
}

function foldOnto(debate: Debate | null, events: DebateEvent[]): Debate | null {
  return events.reduce<Debate | null>((folded, event) => fold(folded, event), debate)
}

describe('fold, over random histories', () => {
  it('of a snapshot and the events after it is the fold of all', () => {
    fc.assert(
      fc.property(seed, fc.nat(), fc.nat({ max: 5 }), (text, cut, overlap) => {
        const { events, debate } = simulateDebate(seededRandom(text))
        const length = 1 + (cut % events.length)
        const snapshot = foldAll(events.slice(0, length))
        expect(snapshot).toEqual(foldOnto(null, events.slice(0, length)))
        const stored = JSON.parse(JSON.stringify(snapshot))
        expect(stored).toEqual(snapshot)
        const tail = events.slice(Math.max(0, length - overlap))
        expect(foldOnto(stored, tail)).toEqual(debate)
        expect(foldAll(events)).toEqual(debate)
        expect(JSON.stringify(foldOnto(stored, tail))).toBe(JSON.stringify(debate))
      }),
      { numRuns: 150 },
    )
  })

  it('is the same for a viewer who also sees live text, early, late or not at all', () => {
    fc.assert(
      fc.property(seed, seed, (text, luck) => {
        const random = seededRandom(luck)
        const said: { seq: number; delta: Delta }[] = []
        const { events, debate } = simulateDebate(
          seededRandom(text),
          undefined,
          ({ seq }, _steps, spoken) => {
            for (const delta of spoken) said.push({ seq, delta })
          },
        )
        let viewed: Debate | null = null
        for (const event of events) {
          const heard = said.filter(({ seq }) => seq === event.seq && random() < 0.8)
          const early = random() < 0.3
          if (!early) viewed = fold(viewed, event)
          for (const { delta } of heard) {
            const laid: Debate | null = viewed && applyDelta(viewed, delta)
            viewed = laid ?? viewed
          }
          if (early) viewed = fold(viewed, event)
        }
        expect(viewed).toEqual(debate)
      }),
      { numRuns: 150 },
    )
  })

  it('never changes what it was given', () => {
    fc.assert(
      fc.property(seed, (text) => {
        const { events } = simulateDebate(seededRandom(text))
        let debate: Debate | null = null
        for (const event of events) {
          freezeDeeply(event)
          freezeDeeply(debate)
          debate = fold(debate, event)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('always holds the verdict over the closed rounds, and none before', () => {
    fc.assert(
      fc.property(seed, (text) => {
        const { events } = simulateDebate(seededRandom(text))
        let debate: Debate | null = null
        for (const event of events) {
          debate = fold(debate, event)
          expect(debate.verdict).toEqual(debate.rounds[0]?.closedAt ? verdict(debate) : null)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('never counts more than the seats there are', () => {
    fc.assert(
      fc.property(seed, (text) => {
        const { debate } = simulateDebate(seededRandom(text))
        if (!debate.verdict) return
        const { voters, abstained, refused, failed, seats, tally } = debate.verdict
        expect(voters + abstained + refused + failed).toBe(seats)
        expect(seats).toBe(debate.seats.length)
        expect(tally.reduce((sum, { votes }) => sum + votes, 0)).toBe(voters)
      }),
    )
  })
})
