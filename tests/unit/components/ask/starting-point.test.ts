import { describe, expect, it } from 'vitest'
import { emptyDraft } from '../../../../components/ask/draft.ts'
import type { House } from '../../../../components/ask/house.ts'
import { rehearsalDraft } from '../../../../components/ask/rehearsal-draft.ts'
import { startingPoint } from '../../../../components/ask/starting-point.ts'
import { exampleQuestions } from '../../../../components/text/ask.ts'

const choice = {
  maker: 'M',
  connection: 'C',
  available: true,
  unavailableReason: null,
  searches: false,
  priced: true,
}
const house: House = {
  choices: [
    { ...choice, id: 'a', name: 'A', rehearsal: false },
    { ...choice, id: 'b', name: 'B', rehearsal: false },
    { ...choice, id: 's', name: 'S', rehearsal: true },
  ],
  defaultPanel: ['a', 'b'].map((model) => ({ model, persona: null })),
  panels: [],
  budgetUsd: 1,
  mostBudgetUsd: 10,
  mostSeats: { poll: 50, debate: 24 },
  mostRounds: 3,
  mostSamples: 30,
  defaultVisibility: 'unlisted',
  asksPasscode: false,
}
const seats = (...models: string[]) => models.map((model) => ({ model, persona: '' }))
const nothing = { prefill: null, kept: null, lastUsed: null, typed: { question: null, options: [] } }
const modelsOf = ({ draft }: { draft: { seats: { model: string }[] } }) =>
  draft.seats.map((seat) => seat.model)

describe('startingPoint', () => {
  it('is a blank question before the default panel, or the one used last', () => {
    expect(modelsOf(startingPoint(house, nothing))).toEqual(['a', 'b'])
    expect(modelsOf(startingPoint(house, { ...nothing, lastUsed: seats('b', 'b') }))).toEqual(['b', 'b'])
  })

  it('is the kept draft with its attempt; a panel that was picked stays', () => {
    const draft = { ...emptyDraft(seats('b', 's')), question: 'Kept?', picked: true }
    const attempt = { key: 'key-00001', body: '{}' }
    const point = startingPoint(house, { ...nothing, kept: { draft, attempt } })
    expect(point.draft).toEqual(draft)
    expect(point.attempt).toBe(attempt)
  })

  it('gives a kept draft whose panel nobody picked the panel of today', () => {
    const draft = { ...emptyDraft(seats('s')), question: 'Kept?' }
    expect(modelsOf(startingPoint(house, { ...nothing, kept: { draft, attempt: null } }))).toEqual(['a', 'b'])
  })

  it('keeps no more rounds and samples than the house now allows', () => {
    const draft = { ...emptyDraft(seats('a', 'b')), rounds: 3, samples: 9 }
    const strict = { ...house, mostRounds: 1, mostSamples: 2 }
    expect(startingPoint(strict, { ...nothing, kept: { draft, attempt: null } }).draft).toMatchObject({
      rounds: 1,
      samples: 2,
    })
  })

  it('keeps what was typed before the script came, and only that', () => {
    const draft = { ...emptyDraft(seats('a', 'b'), ['Tea', 'Coffee', 'Water']), question: 'Kept?' }
    const typed = { question: 'Typed early?', options: [null, 'Milk'] }
    const point = startingPoint(house, { ...nothing, kept: { draft, attempt: null }, typed })
    expect(point.draft.question).toBe('Typed early?')
    expect(point.draft.options).toEqual([
      { key: 1, text: 'Tea' },
      { key: 2, text: 'Milk' },
      { key: 3, text: 'Water' },
    ])
  })

  it('goes on with edits to a question asked again, not with its original', () => {
    const prefill = { ...emptyDraft(seats('a', 'b')), question: 'Original?', parent: 'd1', picked: true }
    const kept = { draft: { ...prefill, question: 'Edited?' }, attempt: null }
    expect(startingPoint(house, { ...nothing, prefill }).draft.question).toBe('Original?')
    expect(startingPoint(house, { ...nothing, prefill, kept }).draft.question).toBe('Edited?')
  })
})

describe('rehearsalDraft', () => {
  it('asks an example where nothing is asked yet', () => {
    const draft = rehearsalDraft(house, emptyDraft(seats('a', 'b')))
    expect(draft.question).toBe(exampleQuestions[0]?.question)
    expect(modelsOf({ draft })).toEqual(['s'])
  })

  it('keeps a question and its answers', () => {
    const asked = { ...emptyDraft(seats('a', 'b')), question: 'Mine?' }
    const draft = rehearsalDraft(house, asked)
    expect(draft.question).toBe('Mine?')
    expect(draft.options).toEqual(asked.options)
  })
})
