import { describe, expect, it } from 'vitest'
import { type Draft, type DraftAction, editDraft, emptyDraft } from '../../../../components/ask/draft.ts'

const panel = [
  { model: 'a/one', persona: '' },
  { model: 'b/two', persona: 'A lawyer' },
]

function edit(draft: Draft, ...actions: DraftAction[]): Draft {
  return actions.reduce(editDraft, draft)
}

function texts(draft: Draft): string[] {
  return draft.options.map((option) => option.text)
}

function keyOf(draft: Draft, text: string): number {
  return draft.options.find((option) => option.text === text)?.key ?? -1
}

describe('emptyDraft', () => {
  it('asks Yes or No in a debate with one exchange round, visible as the house has it', () => {
    const draft = emptyDraft(panel)
    expect(texts(draft)).toEqual(['Yes', 'No'])
    expect(draft).toMatchObject({
      mode: 'debate',
      rounds: 1,
      visibility: null,
      aliases: true,
      picked: false,
    })
  })

  it('gives every option and seat a key of its own', () => {
    const draft = emptyDraft(panel)
    const keys = [...draft.options, ...draft.seats].map((row) => row.key)
    expect(new Set(keys).size).toBe(4)
  })
})

describe('options', () => {
  const draft = emptyDraft(panel)

  it('are added after the one named, or at the end', () => {
    const after = edit(draft, {
      type: 'options.added',
      after: keyOf(draft, 'Yes'),
      texts: ['Perhaps', 'Later'],
    })
    expect(texts(after)).toEqual(['Yes', 'Perhaps', 'Later', 'No'])
    expect(texts(edit(draft, { type: 'options.added', after: null, texts: ['Perhaps'] }))).toEqual([
      'Yes',
      'No',
      'Perhaps',
    ])
  })

  it('never get a key that was used before', () => {
    const first = edit(draft, { type: 'options.added', after: null, texts: ['Perhaps'] })
    const key = keyOf(first, 'Perhaps')
    const second = edit(
      first,
      { type: 'option.removed', key },
      { type: 'options.added', after: null, texts: ['Never'] },
    )
    expect(keyOf(second, 'Never')).toBeGreaterThan(key)
  })

  it('change their text and keep their place', () => {
    expect(
      texts(edit(draft, { type: 'option.changed', key: keyOf(draft, 'Yes'), text: 'Certainly' })),
    ).toEqual(['Certainly', 'No'])
  })

  it('move by one, and not beyond the ends', () => {
    const down = edit(draft, { type: 'option.moved', key: keyOf(draft, 'Yes'), by: 1 })
    expect(texts(down)).toEqual(['No', 'Yes'])
    expect(edit(down, { type: 'option.moved', key: keyOf(draft, 'Yes'), by: 1 })).toBe(down)
    expect(edit(draft, { type: 'option.moved', key: keyOf(draft, 'Yes'), by: -1 })).toBe(draft)
    expect(edit(draft, { type: 'option.moved', key: 999, by: 1 })).toBe(draft)
  })

  it('are replaced as a whole', () => {
    expect(texts(edit(draft, { type: 'options.replaced', texts: ['A', 'B', 'C'] }))).toEqual(['A', 'B', 'C'])
  })
})

describe('seats', () => {
  const draft = emptyDraft(panel)

  it('may hold the same model twice, told apart by key', () => {
    const twice = edit(draft, { type: 'seat.added', model: 'a/one' })
    expect(twice.seats.map((seat) => seat.model)).toEqual(['a/one', 'b/two', 'a/one'])
    const key = twice.seats[2]?.key ?? -1
    const persona = edit(twice, { type: 'seat.persona', key, persona: 'A nurse' })
    expect(persona.seats.map((seat) => seat.persona)).toEqual(['', 'A lawyer', 'A nurse'])
    expect(edit(persona, { type: 'seat.removed', key }).seats).toEqual(draft.seats)
  })

  it('move by one with their persona, and not beyond the ends', () => {
    const key = draft.seats[1]?.key ?? -1
    const first = edit(draft, { type: 'seat.moved', key, by: -1 })
    expect(first.seats).toEqual([draft.seats[1], draft.seats[0]])
    expect(first.picked).toBe(true)
    expect(edit(first, { type: 'seat.moved', key, by: -1 })).toBe(first)
  })

  it('count as picked once a person touched them', () => {
    expect(edit(draft, { type: 'seat.added', model: 'a/one' }).picked).toBe(true)
    expect(edit(draft, { type: 'seat.removed', key: draft.seats[0]?.key ?? -1 }).picked).toBe(true)
    expect(edit(draft, { type: 'changed', change: { question: 'Why?' } }).picked).toBe(false)
  })

  it('keep their keys where a new panel has the same model in the same place', () => {
    const replaced = edit(draft, {
      type: 'seats.replaced',
      panel: [
        { model: 'a/one', persona: '' },
        { model: 'c/three', persona: '' },
      ],
      picked: false,
    })
    expect(replaced.seats[0]?.key).toBe(draft.seats[0]?.key)
    expect(replaced.seats[1]?.key).not.toBe(draft.seats[1]?.key)
  })
})
