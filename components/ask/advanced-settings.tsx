import { type Dispatch, useState } from 'react'
import { askText } from '../text/ask.ts'
import { ContextField } from './context-field.tsx'
import type { Draft, DraftAction } from './draft.ts'
import { ExchangeFields } from './exchange-fields.tsx'
import { advancedFields, type FieldErrors } from './field-errors.ts'
import type { House } from './house.ts'
import { HouseFields } from './house-fields.tsx'

interface AdvancedSettingsProps {
  house: House
  draft: Draft
  errors: FieldErrors
  dispatch: Dispatch<DraftAction>
}

/** What has a sensible default, folded away; an error in it opens the fold. */
export function AdvancedSettings({ house, draft, errors, dispatch }: AdvancedSettingsProps) {
  const [open, setOpen] = useState(false)
  const wrong = advancedFields.some((field) => errors[field])
  const [wasWrong, setWasWrong] = useState(false)
  if (wrong !== wasWrong) {
    setWasWrong(wrong)
    if (wrong) setOpen(true)
  }
  const text = askText.advanced
  const change = (change: Extract<DraftAction, { type: 'changed' }>['change']) =>
    dispatch({ type: 'changed', change })
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit py-1 text-soft hover:text-ink">
        {draft.mode === 'poll' ? text.pollLabel : text.label}
      </summary>
      <div className="mt-3 grid gap-x-8 gap-y-5 border-s border-line ps-4 sm:grid-cols-2 sm:ps-5">
        <ContextField context={draft.context} error={errors.context} onChange={change} />
        <ExchangeFields house={house} draft={draft} errors={errors} onChange={change} />
        <HouseFields house={house} draft={draft} errors={errors} onChange={change} />
      </div>
    </details>
  )
}
