import { type Dispatch, useState } from 'react'
import type { BallotFix } from './ballot-fix.ts'
import { type Draft, type DraftAction, editDraft } from './draft.ts'
import { optionInputId } from './option-row.tsx'
import { questionId } from './use-ask-state.ts'
import { useNextFocus } from './use-next-focus.ts'

/** The id of the button that takes the last fix back. */
export const undoButtonId = 'undo-fix'

interface Fixes {
  /** The last fix, for as long as question and options are as it left them. */
  done: { said: string } | null
  apply: (fix: BallotFix) => void
  undo: () => void
}

/** Fixes that can be taken back. The focus, whose button goes away with each, moves to what comes next. */
export function useFixes(draft: Draft, dispatch: Dispatch<DraftAction>): Fixes {
  const [last, setLast] = useState<{ said: string; before: Draft; after: string } | null>(null)
  const focusNext = useNextFocus()
  const current = last && last.after === paperOf(draft) ? last : null

  function apply({ action, done }: BallotFix): void {
    const after = editDraft(draft, action)
    const blank = after.options.find((option) => option.text === '')
    focusNext(action.type === 'options.replaced' && blank ? optionInputId(blank.key) : undoButtonId)
    setLast({ said: done, before: draft, after: paperOf(after) })
    dispatch(action)
  }

  function undo(): void {
    if (!current) return
    const { question, options } = current.before
    if (question === draft.question) {
      const at = options.findIndex((option, index) => option.text !== draft.options[index]?.text)
      focusNext(optionInputId(draft.nextKey + Math.max(at, 0)))
      dispatch({ type: 'options.replaced', texts: options.map((option) => option.text) })
    } else {
      focusNext(questionId)
      dispatch({ type: 'changed', change: { question } })
    }
    setLast(null)
  }

  return { done: current, apply, undo }
}

function paperOf({ question, options }: Draft): string {
  return JSON.stringify([question, options.map((option) => option.text)])
}
