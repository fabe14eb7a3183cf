import { describe, expect, it } from 'vitest'
import { editDraft, emptyDraft } from '../../../../components/ask/draft.ts'
import { fieldErrors } from '../../../../components/ask/field-errors.ts'

const draft = editDraft(
  emptyDraft([
    { model: 'a/one', persona: '' },
    { model: 'b/two', persona: '' },
  ]),
  { type: 'options.replaced', texts: ['', 'Yes', '', 'No'] },
)

describe('fieldErrors', () => {
  it('names options by key, counting only those that were sent', () => {
    const { fields } = fieldErrors(draft, [{ path: 'options.1', message: 'Too long.' }])
    expect(fields).toEqual({ [`option:${draft.options[3]?.key}`]: 'Too long.' })
  })

  it('names seats by key, whatever part of them is wrong', () => {
    const { fields } = fieldErrors(draft, [{ path: 'seats.1.persona', message: 'Too long.' }])
    expect(fields).toEqual({ [`seat:${draft.seats[1]?.key}`]: 'Too long.' })
  })

  it('keeps the first message of a field', () => {
    const { fields } = fieldErrors(draft, [
      { path: 'question', message: 'First.' },
      { path: 'question', message: 'Second.' },
    ])
    expect(fields).toEqual({ question: 'First.' })
  })

  it('hands back what belongs to no field, also places that do not exist', () => {
    const { fields, rest } = fieldErrors(draft, [
      { path: 'parent', message: 'Gone.' },
      { path: 'options.7', message: 'Where?' },
      { path: '', message: 'All of it.' },
    ])
    expect(fields).toEqual({})
    expect(rest).toEqual(['Gone.', 'Where?', 'All of it.'])
  })
})
