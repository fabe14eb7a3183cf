import { type Dispatch, useEffect, useReducer } from 'react'
import { type AskAction, type AskState, ask, askState } from './ask-state.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { defaultPanelOf, type House } from './house.ts'
import { optionInputId } from './option-row.tsx'
import { startingPoint, type Typed } from './starting-point.ts'
import { browserShelf, draftShelf, readDraft, readPanel, writeDraft } from './storage.ts'
import { takeTypedEarly } from './typed-early.ts'

/** The id of the question's text area, of which there is one on the page. */
export const questionId = 'question'

/** The form's state, kept in the browser from one visit to the next. A prefilled draft keeps apart from a new question's. */
export function useAskState(house: House, prefill: Draft | null): [AskState, Dispatch<AskAction>] {
  const [state, dispatch] = useReducer(ask, prefill ?? emptyDraft(defaultPanelOf(house)), (draft) =>
    askState(draft, house.asksPasscode),
  )
  const { draft, attempt, restored } = state

  useEffect(() => {
    if (restored) writeDraft(draftShelf(), { draft, attempt })
  }, [draft, attempt, restored])

  useEffect(() => {
    if (restored) return
    const kept = readDraft(draftShelf(), prefill?.parent ?? null)
    const found = { prefill, kept, lastUsed: readPanel(browserShelf()), typed: typedInto(draft) }
    dispatch({ type: 'restored', ...startingPoint(house, found) })
  }, [house, prefill, restored, draft])

  return [state, dispatch]
}

function typedInto({ options }: Draft): Typed {
  const typed = takeTypedEarly()
  return {
    question: typed.get(questionId) ?? null,
    options: options.map((option) => typed.get(optionInputId(option.key)) ?? null),
  }
}
