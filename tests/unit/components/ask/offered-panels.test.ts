import { describe, expect, it } from 'vitest'
import { emptyDraft, type Panel } from '../../../../components/ask/draft.ts'
import { choicesOf, type House } from '../../../../components/ask/house.ts'
import { isAtTable, isNameless, offeredPanels } from '../../../../components/ask/offered-panels.ts'

const seats = (...models: string[]): Panel => models.map((model) => ({ model, persona: '' }))
const house: House = {
  choices: choicesOf([]),
  defaultPanel: [
    { model: 'a', persona: null },
    { model: 'b', persona: null },
  ],
  panels: [{ id: 'n1', name: 'Quick poll', mode: 'poll', seats: [{ model: 'c', persona: null }] }],
  budgetUsd: 1,
  mostBudgetUsd: 10,
  mostSeats: { poll: 50, debate: 24 },
  mostRounds: 3,
  mostSamples: 30,
  defaultVisibility: 'unlisted',
  asksPasscode: false,
}
const table = (...models: string[]) => emptyDraft(seats(...models))
const own = { name: 'Mine', mode: 'debate' as const, seats: seats('d', 'e') }

describe('offeredPanels', () => {
  const names = (at: string[], lastUsed: Panel | null, panels = [own]) =>
    offeredPanels(house, table(...at), panels, lastUsed).map(({ name }) => name)

  it('leaves out the one at the table', () => {
    expect(names(['a', 'b'], null)).toEqual(['Quick poll'])
    expect(names(['a'], null)).toEqual(['Default panel', 'Quick poll'])
  })

  it('has the last one, unless it has a name', () => {
    expect(names(['a'], seats('f', 'g'))).toEqual(['Default panel', 'Quick poll', 'Last panel'])
    expect(names(['f', 'g'], seats('f', 'g'))).toEqual(['Default panel', 'Quick poll'])
    expect(names(['a'], seats('d', 'e'))).toEqual(['Default panel', 'Quick poll'])
    expect(names(['a'], seats('a', 'b'))).toEqual(['Default panel', 'Quick poll'])
  })
})

describe('isNameless', () => {
  it('is a panel that nobody can find by a name', () => {
    expect(isNameless(house, table('a', 'e'), [own])).toBe(true)
    expect(isNameless(house, table('d', 'e'), [own])).toBe(false)
    expect(isNameless(house, table('a', 'b'), [own])).toBe(false)
    expect(isNameless(house, { ...table('c'), mode: 'poll' }, [own])).toBe(false)
    expect(isNameless(house, { ...table('d', 'e'), mode: 'poll' }, [own])).toBe(true)
  })

  it('is no empty table', () => {
    expect(isNameless(house, table(), [own])).toBe(false)
  })
})

describe('isAtTable', () => {
  it('goes by models, personas, order and mode', () => {
    const one = table('d', 'e')
    expect(isAtTable(one, own)).toBe(true)
    expect(isAtTable(table('e', 'd'), own)).toBe(false)
    expect(isAtTable({ ...one, mode: 'poll' }, own)).toBe(false)
    expect(isAtTable(one, { ...own, seats: [{ model: 'd', persona: ' A nurse ' }, ...seats('e')] })).toBe(
      false,
    )
  })
})
