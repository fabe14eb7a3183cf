import { type Dispatch, useEffect, useState } from 'react'
import type { Mode } from '../../lib/roundtable/debate.ts'
import { askText } from '../text/ask.ts'
import type { Draft, DraftAction, Panel } from './draft.ts'
import { defaultPanelOf, type House, hasLiveModel, panelOf, rehearsalPanelOf } from './house.ts'
import { browserShelf, readPanel } from './storage.ts'

interface SavedPanelsProps {
  house: House
  draft: Draft
  dispatch: Dispatch<DraftAction>
}

/**
 * Panels a click away: the house's default and those that it offers by name, the one used last, the scripted one. Only those
 * that differ from the table's.
 */
export function SavedPanels({ house, draft, dispatch }: SavedPanelsProps) {
  const [lastUsed, setLastUsed] = useState<Panel | null>(null)
  useEffect(() => setLastUsed(readPanel(browserShelf())), [])
  const text = askText.panel
  const { mode } = draft
  const panels = [
    { key: 'default', name: text.standard, panel: defaultPanelOf(house), mode, picked: false },
    ...house.panels.map(({ id, name, seats, mode }) => ({
      ...{ key: `named/${id}`, name, panel: panelOf(seats), mode, picked: true },
    })),
    { key: 'last', name: text.lastUsed, panel: lastUsed ?? [], mode, picked: true },
    {
      key: 'rehearsal',
      name: text.rehearsal,
      panel: hasLiveModel(house) ? rehearsalPanelOf(house) : [],
      mode,
      picked: true,
    },
  ]
  const seen = new Set([signature(mode, draft.seats), signature(mode, [])])
  const offered = panels.filter(({ panel, mode }) => {
    const known = seen.has(signature(mode, panel))
    seen.add(signature(mode, panel))
    return !known
  })
  const take = ({ panel, picked, mode }: (typeof panels)[number]) => {
    if (mode !== draft.mode) dispatch({ type: 'changed', change: { mode } })
    dispatch({ type: 'seats.replaced', panel, picked })
  }
  if (offered.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-4 text-[0.85rem] sm:ms-auto">
      {offered.map((one) => (
        <li key={one.key} className="min-w-0">
          <button
            type="button"
            className="link py-1 text-start [overflow-wrap:anywhere]"
            onClick={() => take(one)}
          >
            <bdi>{one.name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}

function signature(mode: Mode, panel: Panel): string {
  return JSON.stringify([mode, panel.map(({ model, persona }) => [model, persona.trim()])])
}
