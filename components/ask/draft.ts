import type { Mode, Settings, Visibility } from '../../lib/roundtable/debate.ts'

export interface DraftOption {
  key: number
  text: string
}

export interface DraftSeat {
  key: number
  model: string
  persona: string
}

/** A question as it is being written. Keys name options and seats for as long as the draft lives. */
export interface Draft {
  question: string
  context: string
  options: DraftOption[]
  mode: Mode
  seats: DraftSeat[]
  /** Whether the seats were picked by hand; a panel that nobody touched follows the house's default. */
  picked: boolean
  rounds: number
  samples: number
  debateOn: Settings['debateOn']
  aliases: boolean
  /** Empty: the house's chain of reviewers. */
  reviewer: string
  /** Null: the house's default. */
  visibility: Visibility | null
  /** USD as typed. Empty: the house's cap. */
  budgetUsd: string
  /** The debate that this one asks again. */
  parent: string | null
  nextKey: number
}

/** A panel apart from a draft, as it is remembered and offered. */
export type Panel = Pick<DraftSeat, 'model' | 'persona'>[]

type Plain = Omit<Draft, 'options' | 'seats' | 'picked' | 'parent' | 'nextKey'>

export type DraftAction =
  | { type: 'changed'; change: Partial<Plain> }
  | { type: 'option.changed'; key: number; text: string }
  | { type: 'options.added'; after: number | null; texts: string[] }
  | { type: 'option.removed'; key: number }
  | { type: 'option.moved'; key: number; by: -1 | 1 }
  | { type: 'options.replaced'; texts: string[] }
  | { type: 'seat.added'; model: string }
  | { type: 'seat.removed'; key: number }
  | { type: 'seat.moved'; key: number; by: -1 | 1 }
  | { type: 'seat.persona'; key: number; persona: string }
  | { type: 'seats.replaced'; panel: Panel; picked: boolean }

/** A draft with no question yet: a debate of one exchange round, before the given panel. Its options have the keys 1, 2, … */
export function emptyDraft(panel: Panel, options = ['Yes', 'No']): Draft {
  const blank: Draft = {
    question: '',
    context: '',
    options: [],
    mode: 'debate',
    seats: [],
    picked: false,
    rounds: 1,
    samples: 1,
    debateOn: 'disagreement',
    aliases: true,
    reviewer: '',
    visibility: null,
    budgetUsd: '',
    parent: null,
    nextKey: 1,
  }
  return withSeats(withOptions(blank, options), panel)
}

/** The draft after one edit; the same object when the edit changes nothing. */
export function editDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'changed':
      return { ...draft, ...action.change }
    case 'option.changed':
      return {
        ...draft,
        options: draft.options.map((option) =>
          option.key === action.key ? { ...option, text: action.text } : option,
        ),
      }
    case 'options.added':
      return addOptions(draft, action.after, action.texts)
    case 'option.removed':
      return { ...draft, options: draft.options.filter((option) => option.key !== action.key) }
    case 'option.moved':
      return moveOption(draft, action.key, action.by)
    case 'options.replaced':
      return withOptions(draft, action.texts)
    case 'seat.added':
      return picked(withSeats(draft, [...draft.seats, { model: action.model, persona: '' }]))
    case 'seat.removed':
      return picked({ ...draft, seats: draft.seats.filter((seat) => seat.key !== action.key) })
    case 'seat.moved':
      return moveSeat(draft, action.key, action.by)
    case 'seat.persona':
      return picked({
        ...draft,
        seats: draft.seats.map((seat) =>
          seat.key === action.key ? { ...seat, persona: action.persona } : seat,
        ),
      })
    case 'seats.replaced':
      return { ...withSeats(draft, action.panel), picked: action.picked }
  }
}

function picked(draft: Draft): Draft {
  return { ...draft, picked: true }
}

function addOptions(draft: Draft, after: number | null, texts: string[]): Draft {
  const at = draft.options.findIndex((option) => option.key === after)
  const place = at < 0 ? draft.options.length : at + 1
  const fresh = texts.map((text, index) => ({ key: draft.nextKey + index, text }))
  return {
    ...draft,
    options: draft.options.toSpliced(place, 0, ...fresh),
    nextKey: draft.nextKey + fresh.length,
  }
}

function moveOption(draft: Draft, key: number, by: -1 | 1): Draft {
  const options = moved(draft.options, key, by)
  return options === draft.options ? draft : { ...draft, options }
}

function moveSeat(draft: Draft, key: number, by: -1 | 1): Draft {
  const seats = moved(draft.seats, key, by)
  return seats === draft.seats ? draft : picked({ ...draft, seats })
}

/** The rows with one of them a place further; the same where it cannot go. */
function moved<Row extends { key: number }>(rows: Row[], key: number, by: -1 | 1): Row[] {
  const from = rows.findIndex((row) => row.key === key)
  const row = rows[from]
  const to = from + by
  if (!row || to < 0 || to >= rows.length) return rows
  return rows.toSpliced(from, 1).toSpliced(to, 0, row)
}

function withOptions(draft: Draft, texts: string[]): Draft {
  const options = texts.map((text, index) => ({ key: draft.nextKey + index, text }))
  return { ...draft, options, nextKey: draft.nextKey + options.length }
}

/** Seats that a panel shares with the draft, place by place, keep their keys, so that nothing on the page is redrawn. */
function withSeats(draft: Draft, panel: Panel): Draft {
  let nextKey = draft.nextKey
  const seats = panel.map(({ model, persona }, index) => {
    const before = draft.seats[index]
    return { key: before?.model === model ? before.key : nextKey++, model, persona }
  })
  return { ...draft, seats, nextKey }
}
