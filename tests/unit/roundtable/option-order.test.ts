import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optionLabels, optionOrder } from '../../../lib/roundtable/option-order.ts'

const options = (texts: string[]) => texts.map((text, index) => ({ id: `o${index + 1}`, text }))

describe('optionOrder', () => {
  it('lets no option stand first for everybody, and each equally often, give or take one', () => {
    const cases = fc.record({
      count: fc.integer({ min: 2, max: 12 }),
      seats: fc.integer({ min: 2, max: 50 }),
      round: fc.integer({ min: 1, max: 4 }),
      sample: fc.integer({ min: 1, max: 20 }),
      seed: fc.string(),
    })
    fc.assert(
      fc.property(cases, ({ count, seats, round, sample, seed }) => {
        const list = options(Array.from({ length: count }, (_, index) => `Option ${index}`))
        const firsts = new Map(list.map(({ id }) => [id, 0]))
        for (let seat = 1; seat <= seats; seat++) {
          const order = optionOrder(list, { seat, sample, round }, seed)
          expect([...order].sort()).toEqual(list.map(({ id }) => id).sort())
          firsts.set(order[0] ?? '', (firsts.get(order[0] ?? '') ?? 0) + 1)
        }
        const counts = [...firsts.values()]
        expect(Math.max(...counts)).toBeLessThan(seats)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('moves on with samples and rounds, and begins where the seed says', () => {
    const list = options(['a1', 'b1', 'c1'])
    const first = (place: { seat: number; sample: number; round: number }, seed = 's') =>
      optionOrder(list, place, seed)[0]
    expect(new Set([1, 2, 3].map((sample) => first({ seat: 1, sample, round: 1 }))).size).toBe(3)
    expect(first({ seat: 1, sample: 1, round: 1 })).not.toBe(first({ seat: 1, sample: 1, round: 2 }))
    expect(
      new Set(Array.from({ length: 30 }, (_, seed) => first({ seat: 1, sample: 1, round: 1 }, `${seed}`)))
        .size,
    ).toBe(3)
  })
})

describe('optionLabels', () => {
  it('labels with letters in the order shown', () => {
    expect(optionLabels(['o2', 'o1'], options(['Yes', 'No']))).toEqual({ A: 'o2', B: 'o1' })
  })

  it.each([['A'], ['b'], ['字'], ['C.']])('labels with digits when an option is %s', (text) => {
    const labels = optionLabels(['o2', 'o1', 'o3'], options(['Yes', text, 'No']))
    expect(Object.entries(labels)).toEqual([
      ['1', 'o2'],
      ['2', 'o1'],
      ['3', 'o3'],
    ])
  })

  it('keeps the order of twelve', () => {
    const list = options(Array.from({ length: 12 }, (_, index) => (index === 0 ? 'X' : `Option ${index}`)))
    const order = list.map(({ id }) => id).reverse()
    expect(Object.values(optionLabels(order, list))).toEqual(order)
    expect(
      Object.keys(
        optionLabels(order, options(Array.from({ length: 12 }, (_, index) => `Option ${index}`))),
      ).at(-1),
    ).toBe('L')
  })
})
