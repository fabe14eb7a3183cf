import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdict } from '../../../lib/roundtable/verdict.ts'
import type { TurnEnding } from '../../support/debate-fixtures.ts'
import { judgedDebate } from '../../support/judged-debate.ts'

const optionTexts = ['Yes', 'No', 'Later']
const ending = fc.constantFrom<TurnEnding>('o1', 'o2', 'o3', 'o1', 'o2', 'abstain', 'refused', 'failed')

/** Seats' endings over one or two rounds, and an order in which to seat them anew. */
const table = fc.integer({ min: 2, max: 9 }).chain((seats) =>
  fc.record({
    rows: fc.array(fc.array(ending, { minLength: seats, maxLength: seats }), { minLength: 1, maxLength: 2 }),
    order: fc.shuffledSubarray(
      Array.from({ length: seats }, (_, index) => index),
      { minLength: seats, maxLength: seats },
    ),
  }),
)

const optionOrder = fc.shuffledSubarray([1, 2, 3], { minLength: 3, maxLength: 3 })

describe('a verdict', () => {
  it('does not depend on who sits where', () => {
    fc.assert(
      fc.property(table, ({ rows, order }) => {
        const reseated = rows.map((row) => order.map((seat) => row[seat] ?? 'failed'))
        const before = judgedDebate(rows, { options: optionTexts })
        const after = judgedDebate(reseated, { options: optionTexts })
        const models = before.seats.map((seat) => seat.model)
        const seats = after.seats.map((seat, index) => ({
          ...seat,
          model: models[order[index] ?? 0] ?? seat.model,
        }))
        expect(verdict({ ...after, seats })).toEqual(verdict(before))
      }),
    )
  })

  it('does not depend on the order of the options but for the order in which a tie names them', () => {
    fc.assert(
      fc.property(table, optionOrder, ({ rows }, order) => {
        const debate = judgedDebate(rows, { options: optionTexts })
        const options = order.flatMap((n) => debate.options.find((option) => option.id === `o${n}`) ?? [])
        const before = verdict(debate)
        const after = verdict({ ...debate, options })
        const moved = order.flatMap((n) => before.tally.find(({ option }) => option === `o${n}`) ?? [])
        expect(after.tally).toEqual(moved)
        const unordered = before.label === 'Tie' ? { line: after.line, sentence: after.sentence } : {}
        expect(after).toEqual({ ...before, tally: moved, ...unordered })
        expect(after.line.length).toBe(before.line.length)
      }),
    )
  })

  it('does not depend on aliases and personas', () => {
    fc.assert(
      fc.property(table, fc.array(fc.string(), { minLength: 9, maxLength: 9 }), ({ rows }, names) => {
        const debate = judgedDebate(rows, { options: optionTexts })
        const seats = debate.seats.map((seat, index) => ({
          ...seat,
          alias: names[index] ?? '',
          persona: names[0] ?? null,
        }))
        expect(verdict({ ...debate, seats })).toEqual(verdict(debate))
      }),
    )
  })
})
