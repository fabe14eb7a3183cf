import { type Dispatch, useEffect, useState } from 'react'
import { askText } from '../text/ask.ts'
import type { Draft, DraftAction, Panel } from './draft.ts'
import type { House } from './house.ts'
import { isAtTable, isNameless, offeredPanels } from './offered-panels.ts'
import { OwnPanelRow, ownPanelId } from './own-panel-row.tsx'
import { type OwnPanel, placeOf } from './own-panels.ts'
import { RemovedPanel, undoPanelId } from './removed-panel.tsx'
import { SavePanel } from './save-panel.tsx'
import { browserShelf, readPanel } from './storage.ts'
import { useNextFocus } from './use-next-focus.ts'
import { useOwnPanels } from './use-own-panels.ts'

interface SavedPanelsProps {
  house: House
  draft: Draft
  dispatch: Dispatch<DraftAction>
  /** The id of what has the focus once a panel is taken that is then offered no more. */
  headingId: string
}

/** Panels a click away, the asker's own among them, and the way to save one. What happens to them is said to screen readers. */
export function SavedPanels({ house, draft, dispatch, headingId }: SavedPanelsProps) {
  const [lastUsed, setLastUsed] = useState<Panel | null>(null)
  useEffect(() => setLastUsed(readPanel(browserShelf())), [])
  const own = useOwnPanels()
  const [said, setSaid] = useState('')
  const focusNext = useNextFocus()
  const text = askText.ownPanels
  const offered = offeredPanels(house, draft, own.panels, lastUsed)

  function take({ mode, seats }: OwnPanel, picked: boolean): void {
    if (mode !== draft.mode) dispatch({ type: 'changed', change: { mode } })
    dispatch({ type: 'seats.replaced', panel: seats, picked })
    own.settle()
  }

  function save(name: string): string | null {
    const { mode } = draft
    const seats = draft.seats.map(({ model, persona }) => ({ model, persona }))
    const isThere = placeOf(own.panels, name) >= 0
    const place = own.save({ name, mode, seats })
    if (place === null) return null
    setSaid(isThere ? text.replaced(name) : text.saved(name))
    return ownPanelId(place)
  }

  function remove(panel: OwnPanel): void {
    if (!own.remove(panel)) return
    focusNext(undoPanelId)
    setSaid(text.removed(panel.name))
  }

  function undo(name: string): void {
    const place = own.undo()
    if (place === null) return
    focusNext(ownPanelId(place))
    setSaid(text.back(name))
  }

  const rows = own.panels.map((panel, place) => (
    <OwnPanelRow
      key={panel.name}
      name={panel.name}
      place={place}
      isAtTable={isAtTable(draft, panel)}
      onTake={() => take(panel, true)}
      onRemove={() => remove(panel)}
    />
  ))
  if (own.removed) {
    const { panel, place } = own.removed
    rows.splice(place, 0, <RemovedPanel key="" name={panel.name} onUndo={() => undo(panel.name)} />)
  }
  return (
    <>
      <SavePanel
        offered={isNameless(house, draft, own.panels)}
        table={draft}
        panels={own.panels}
        onSave={save}
      />
      {offered.length + rows.length > 0 && (
        <ul
          aria-label={text.list}
          className="flex min-w-0 flex-wrap items-center gap-x-4 text-[0.85rem] sm:ms-auto"
        >
          {offered.map((panel) => (
            <li key={panel.key} className="min-w-0">
              <button
                type="button"
                className="link py-1 text-start [overflow-wrap:anywhere]"
                onClick={() => {
                  focusNext(headingId)
                  take(panel, panel.picked)
                }}
              >
                <bdi>{panel.name}</bdi>
              </button>
            </li>
          ))}
          {rows}
        </ul>
      )}
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </>
  )
}
