import { type Dispatch, useEffect, useState } from 'react'
import { askText } from '../text/ask.ts'
import type { Draft, DraftAction, Panel } from './draft.ts'
import { defaultPanelOf, type House, hasLiveModel, rehearsalPanelOf } from './house.ts'
import { browserShelf, readPanel } from './storage.ts'

interface SavedPanelsProps {
  house: House
  draft: Draft
  dispatch: Dispatch<DraftAction>
}

/** Panels a click away: the house's, the one used last, the scripted one. Only those that differ from the table's. */
export function SavedPanels({ house, draft, dispatch }: SavedPanelsProps) {
  const [lastUsed, setLastUsed] = useState<Panel | null>(null)
  useEffect(() => setLastUsed(readPanel(browserShelf())), [])
  const text = askText.panel
  const panels = [
    { name: text.standard, panel: defaultPanelOf(house), picked: false },
    { name: text.lastUsed, panel: lastUsed ?? [], picked: true },
    { name: text.rehearsal, panel: hasLiveModel(house) ? rehearsalPanelOf(house) : [], picked: true },
  ]
  const seen = new Set([signature(draft.seats), signature([])])
  const offered = panels.filter(({ panel }) => {
    const known = seen.has(signature(panel))
    seen.add(signature(panel))
    return !known
  })
  if (offered.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-4 text-[0.85rem] sm:ms-auto">
      {offered.map(({ name, panel, picked }) => (
        <li key={name}>
          <button
            type="button"
            className="link py-1"
            onClick={() => dispatch({ type: 'seats.replaced', panel, picked })}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}

function signature(panel: Panel): string {
  return JSON.stringify(panel.map(({ model, persona }) => [model, persona.trim()]))
}
