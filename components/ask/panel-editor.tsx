import type { Dispatch } from 'react'
import { askText } from '../text/ask.ts'
import type { Draft, DraftAction } from './draft.ts'
import type { FieldErrors } from './field-errors.ts'
import { type House, isScripted } from './house.ts'
import { PanelSeats } from './panel-seats.tsx'
import { SavedPanels } from './saved-panels.tsx'

interface PanelEditorProps {
  house: House
  draft: Draft
  errors: FieldErrors
  dispatch: Dispatch<DraftAction>
}

/** Who sits at the table. */
export function PanelEditor({ house, draft, errors, dispatch }: PanelEditorProps) {
  const text = askText.panel
  return (
    <section aria-labelledby={headingId}>
      <div className="mb-1 flex flex-wrap items-baseline gap-x-4">
        <h2 id={headingId} tabIndex={-1} className="field-label font-sans">
          {text.label(draft.seats.length)}
          {isScripted(house, draft.seats) && <span className="badge ms-2">{text.scripted}</span>}
        </h2>
        <SavedPanels house={house} draft={draft} dispatch={dispatch} headingId={headingId} />
      </div>
      <PanelSeats house={house} draft={draft} errors={errors} dispatch={dispatch} />
    </section>
  )
}

const headingId = 'panel-label'
