import { describe, expect, it } from 'vitest'
import { ask, askState, attemptFor } from '../../../../components/ask/ask-state.ts'
import { emptyDraft } from '../../../../components/ask/draft.ts'

const draft = emptyDraft([
  { model: 'a/one', persona: '' },
  { model: 'b/two', persona: '' },
])
const attempt = { key: 'key-00001', body: '{}' }
const sent = ask(askState(draft), { type: 'sent', attempt })
const optionKey = draft.options[1]?.key ?? -1

describe('attemptFor', () => {
  const makeKey = () => 'key-00002'

  it('keeps the key of a body that was sent before', () => {
    expect(attemptFor(attempt, '{}', makeKey)).toBe(attempt)
  })

  it('makes a key for a first or an edited body', () => {
    expect(attemptFor(null, '{}', makeKey)).toEqual({ key: 'key-00002', body: '{}' })
    expect(attemptFor(attempt, '{"a":1}', makeKey)).toEqual({ key: 'key-00002', body: '{"a":1}' })
  })
})

describe('ask', () => {
  it('holds the draft still while a start is under way', () => {
    expect(ask(sent, { type: 'changed', change: { question: 'Other?' } })).toBe(sent)
  })

  it('puts refusals beside their fields and lets go of the button', () => {
    const state = ask(sent, {
      type: 'refused',
      message: 'Not valid.',
      errors: [{ path: 'options.1', message: 'Said twice.' }],
    })
    expect(state).toMatchObject({ sending: false, failure: null })
    expect(state.errors).toEqual({ [`option:${optionKey}`]: 'Said twice.' })
  })

  it('says at the button what fits no field', () => {
    const whole = ask(sent, { type: 'refused', message: 'Too many questions.', errors: [] })
    expect(whole.failure).toBe('Too many questions.')
    const rest = ask(sent, { type: 'refused', message: 'x', errors: [{ path: 'parent', message: 'Gone.' }] })
    expect(rest.failure).toBe('Gone.')
  })

  it('drops an error when its field is edited, and no other', () => {
    const refused = ask(sent, {
      type: 'refused',
      message: '',
      errors: [
        { path: 'question', message: 'Empty.' },
        { path: 'options.1', message: 'Said twice.' },
      ],
    })
    const edited = ask(refused, { type: 'option.changed', key: optionKey, text: 'Never' })
    expect(edited.errors).toEqual({ question: 'Empty.' })
    expect(ask(edited, { type: 'changed', change: { question: 'Why?' } }).errors).toEqual({})
  })

  it('keeps draft and attempt when no answer came, so that the same try can be made again', () => {
    const state = ask(sent, { type: 'unanswered', message: 'No answer.' })
    expect(state).toMatchObject({ draft, attempt, sending: false, failure: 'No answer.' })
  })

  it('goes on with a restored draft and its attempt', () => {
    const restored = { ...draft, question: 'Kept?' }
    expect(ask(askState(draft), { type: 'restored', draft: restored, attempt })).toMatchObject({
      draft: restored,
      attempt,
      sending: false,
    })
  })
})

describe('the passcode', () => {
  const asked = askState(draft, true)

  it('is asked for, and stays when the kept draft is read', () => {
    expect(askState(draft).passcode).toBeNull()
    const typed = ask(asked, { type: 'passcode.typed', text: 'open' })
    expect(ask(typed, { type: 'restored', draft, attempt: null })).toMatchObject({ passcode: 'open' })
  })

  it('is wrong until it is typed anew, and asked for no more once it was right', () => {
    const errors = [{ path: 'passcode', message: 'This is not the passcode.' }]
    const refused = ask(asked, { type: 'refused', message: 'This is not the passcode.', errors })
    expect(refused).toMatchObject({ sending: false, failure: null, errors: { passcode: errors[0]?.message } })
    expect(ask(refused, { type: 'passcode.typed', text: 'sesame' }).errors).toEqual({})
    expect(ask(refused, { type: 'passcode.accepted' }).passcode).toBeNull()
  })

  it('is asked for again when it holds no more, with the draft as it was', () => {
    expect(ask(sent, { type: 'passcode.asked', message: 'Type it again.' })).toMatchObject({
      draft,
      sending: false,
      passcode: '',
      errors: { passcode: 'Type it again.' },
    })
  })
})
