import type { FieldError } from '../../lib/problem.ts'
import { type Draft, type DraftAction, editDraft } from './draft.ts'
import { type FieldErrors, fieldErrors } from './field-errors.ts'

/** The key of a start that was sent, and the body it was sent with: sent again, both make the same debate. */
export interface Attempt {
  key: string
  body: string
}

/** Everything the Ask form knows. */
export interface AskState {
  draft: Draft
  errors: FieldErrors
  /** What went wrong as a whole, in one sentence; shown at the button. */
  failure: string | null
  sending: boolean
  attempt: Attempt | null
  /** The passcode as typed, which is kept nowhere; null while none is asked for. */
  passcode: string | null
  /** Whether the browser's kept draft has been read; before that nothing may be kept over it. */
  restored: boolean
}

export type AskAction =
  | DraftAction
  | { type: 'restored'; draft: Draft; attempt: Attempt | null }
  | { type: 'sent'; attempt: Attempt }
  | { type: 'refused'; message: string; errors: FieldError[] }
  | { type: 'unanswered'; message: string }
  | { type: 'passcode.typed'; text: string }
  | { type: 'passcode.accepted' }
  /** It holds no more: another one was set meanwhile, or its time is over. */
  | { type: 'passcode.asked'; message: string }

/** The form before anything happened. */
export function askState(draft: Draft, asksPasscode = false): AskState {
  return {
    draft,
    errors: {},
    failure: null,
    sending: false,
    attempt: null,
    passcode: asksPasscode ? '' : null,
    restored: false,
  }
}

/** The form after one action. While a start is under way the draft stays as it was sent. */
export function ask(state: AskState, action: AskAction): AskState {
  switch (action.type) {
    case 'restored':
      return { ...askState(action.draft), attempt: action.attempt, passcode: state.passcode, restored: true }
    case 'sent':
      return { ...state, attempt: action.attempt, sending: true, errors: {}, failure: null }
    case 'refused':
      return refused(state, action.message, action.errors)
    case 'unanswered':
      return { ...state, sending: false, failure: action.message }
    case 'passcode.typed':
      return { ...state, passcode: action.text, errors: errorsWithout(state.errors, ['passcode']) }
    case 'passcode.accepted':
      return { ...state, passcode: null }
    case 'passcode.asked':
      return { ...state, sending: false, passcode: '', errors: { passcode: action.message } }
    default:
      return state.sending ? state : edited(state, action)
  }
}

/**
 * The attempt to send a body with. The same body keeps its key, so that a second click, or a new try after a lost
 * answer, cannot start a second debate; an edited body is another question and gets a key of its own.
 */
export function attemptFor(before: Attempt | null, body: string, makeKey: () => string): Attempt {
  return before?.body === body ? before : { key: makeKey(), body }
}

function refused(state: AskState, message: string, errors: FieldError[]): AskState {
  const { fields, rest } = fieldErrors(state.draft, errors)
  const beside = Object.keys(fields).length > 0
  const failure = rest.length > 0 ? rest.join(' ') : beside ? null : message
  return { ...state, sending: false, errors: fields, failure }
}

function edited(state: AskState, action: DraftAction): AskState {
  const draft = editDraft(state.draft, action)
  if (draft === state.draft) return state
  return { ...state, draft, errors: errorsWithout(state.errors, touchedFields(action)) }
}

/** The errors that an edit leaves standing: one goes as soon as its field is touched. */
function errorsWithout(errors: FieldErrors, touched: string[]): FieldErrors {
  const left = Object.entries(errors).filter(([field]) => !touched.some((name) => field.startsWith(name)))
  return left.length === Object.keys(errors).length ? errors : Object.fromEntries(left)
}

function touchedFields(action: DraftAction): string[] {
  switch (action.type) {
    case 'changed':
      return Object.keys(action.change)
    case 'option.changed':
    case 'option.removed':
      return [`option:${action.key}`, 'options']
    case 'options.added':
      return ['options']
    case 'options.replaced':
      return ['option']
    case 'option.moved':
      return []
    case 'seat.persona':
      return [`seat:${action.key}`]
    case 'seat.moved':
      return []
    case 'seat.removed':
      return [`seat:${action.key}`, 'seats']
    case 'seat.added':
      return ['seats']
    case 'seats.replaced':
      return ['seat']
  }
}
