import { limits } from './limits.ts'
import { isPanelName, mostOwnPanels, type OwnPanel, panelName, placeOf } from './own-panels.ts'
import { isPanel, isRecord } from './stored-draft.ts'

/** Saved panels out of stored data: those that can be read, each name once, and no more than may be saved. */
export function storedOwnPanels(value: unknown): OwnPanel[] {
  if (!Array.isArray(value)) return []
  const panels: OwnPanel[] = []
  for (const row of value) {
    const panel = ownPanelOf(row)
    if (panel && placeOf(panels, panel.name) < 0) panels.push(panel)
    if (panels.length === mostOwnPanels) break
  }
  return panels
}

function ownPanelOf(row: unknown): OwnPanel | null {
  if (!isRecord(row) || typeof row.name !== 'string' || !isPanel(row.seats)) return null
  const name = panelName(row.name)
  const isModeKnown = row.mode === 'poll' || row.mode === 'debate'
  const isSizeFit = row.seats.length > 0 && row.seats.length <= limits.answers
  if (!isPanelName(name) || !isModeKnown || !isSizeFit) return null
  const mode = row.mode === 'poll' ? 'poll' : 'debate'
  return { name, mode, seats: row.seats.map(({ model, persona }) => ({ model, persona })) }
}
