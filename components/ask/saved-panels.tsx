import { type Dispatch, useEffect, useState } from 'react'
import { askText } from '../text/ask.ts'
import type { Draft, DraftAction, Panel } from './draft.ts'
import type { House } from './house.ts'
import { isNameless, offeredPanels } from './offered-panels.ts'
import { ownPanelId } from './own-panel-item.tsx'
import { type OwnPanel, placeOf } from './own-panels.ts'
import { OwnPanelsRow } from './own-panels-row.tsx'
import { undoPanelId } from './removed-panel.tsx'
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

  function undo({ name }: OwnPanel): void {
    const place = own.undo()
    if (place === null) return
    focusNext(ownPanelId(place))
    setSaid(text.back(name))
  }

  return (
    <>
      <SavePanel
        offered={isNameless(house, draft, own.panels)}
        table={draft}
        panels={own.panels}
        onSave={save}
      />
      {offered.length > 0 && (
        <ul className="flex min-w-0 flex-wrap gap-x-4 text-[0.85rem] sm:ms-auto">
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
        </ul>
      )}
      <OwnPanelsRow
        table={draft}
        panels={own.panels}
        removed={own.removed}
        onTake={(panel) => take(panel, true)}
        onRemove={remove}
        onUndo={undo}
      />
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </>
  )
}
