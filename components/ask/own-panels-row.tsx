import { askText } from '../text/ask.ts'
import type { Draft } from './draft.ts'
import { isAtTable } from './offered-panels.ts'
import { OwnPanelItem } from './own-panel-item.tsx'
import type { OwnPanel } from './own-panels.ts'
import { RemovedPanel } from './removed-panel.tsx'

interface OwnPanelsRowProps {
  table: Pick<Draft, 'mode' | 'seats'>
  panels: OwnPanel[]
  removed: { panel: OwnPanel; place: number } | null
  onTake: (panel: OwnPanel) => void
  onRemove: (panel: OwnPanel) => void
  onUndo: (panel: OwnPanel) => void
}

/** The asker's own panels, in a row of their own: they come with the script, and would push aside what they stood beside. */
export function OwnPanelsRow({ table, panels, removed, onTake, onRemove, onUndo }: OwnPanelsRowProps) {
  const items = panels.map((panel, place) => (
    <OwnPanelItem
      key={panel.name}
      name={panel.name}
      place={place}
      isAtTable={isAtTable(table, panel)}
      onTake={() => onTake(panel)}
      onRemove={() => onRemove(panel)}
    />
  ))
  if (removed)
    items.splice(
      removed.place,
      0,
      <RemovedPanel key="" name={removed.panel.name} onUndo={() => onUndo(removed.panel)} />,
    )
  if (items.length === 0) return null
  return (
    <div className="flex min-w-0 basis-full items-baseline gap-x-3 text-[0.85rem]">
      <p id={labelId} className="shrink-0 text-soft">
        {askText.ownPanels.label}
      </p>
      <ul aria-labelledby={labelId} className="flex min-w-0 flex-wrap items-center gap-x-3">
        {items}
      </ul>
    </div>
  )
}

const labelId = 'own-panels-label'
