import { type Dispatch, useEffect, useReducer } from 'react'
import { type AskAction, type AskState, ask, askState } from './ask-state.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { defaultPanelOf, type House } from './house.ts'
import { optionInputId } from './option-row.tsx'
import { startingPoint, type Typed } from './starting-point.ts'
import { browserShelf, readDraft, readPanel, writeDraft } from './storage.ts'

/** The id of the question's text area, of which there is one on the page. */
export const questionId = 'question'

/** The form's state, kept in the browser from one visit to the next. A prefilled draft keeps apart from a new question's. */
export function useAskState(house: House, prefill: Draft | null): [AskState, Dispatch<AskAction>] {
  const [state, dispatch] = useReducer(ask, prefill ?? emptyDraft(defaultPanelOf(house)), (draft) =>
    askState(draft, house.asksPasscode),
  )
  const { draft, attempt, restored } = state

  useEffect(() => {
    if (restored) writeDraft(browserShelf(), { draft, attempt })
  }, [draft, attempt, restored])

  useEffect(() => {
    if (restored) return
    const kept = readDraft(browserShelf(), prefill?.parent ?? null)
    const found = { prefill, kept, lastUsed: readPanel(browserShelf()), typed: typedEarly(draft) }
    dispatch({ type: 'restored', ...startingPoint(house, found) })
  }, [house, prefill, restored, draft])

  return [state, dispatch]
}

/** What the fields say otherwise than the server's draft. */
function typedEarly({ question, options }: Draft): Typed {
  const typed = (id: string, sent: string): string | null => {
    const field = document.getElementById(id)
    return field instanceof HTMLTextAreaElement && field.value !== sent ? field.value : null
  }
  return {
    question: typed(questionId, question),
    options: options.map((option) => typed(optionInputId(option.key), option.text)),
  }
}
