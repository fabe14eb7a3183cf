import { askText } from '../text/ask.ts'

interface OwnPanelItemProps {
  name: string
  place: number
  isAtTable: boolean
  onTake: () => void
  onRemove: () => void
}

/** The id of the button that takes the asker's panel of a place, by which focus finds it. */
export function ownPanelId(place: number): string {
  return `own-panel-${place}`
}

/** A panel of the asker's own. It stays in sight while it is at the table, since it can be removed here. */
export function OwnPanelItem({ name, place, isAtTable, onTake, onRemove }: OwnPanelItemProps) {
  return (
    <li className="flex min-w-0 items-center gap-x-0.5">
      <button
        type="button"
        id={ownPanelId(place)}
        className={`min-w-0 py-1 text-start [overflow-wrap:anywhere] ${isAtTable ? 'font-semibold' : 'link'}`}
        aria-current={isAtTable ? true : undefined}
        onClick={onTake}
      >
        <bdi>{name}</bdi>
      </button>
      <button
        type="button"
        className="grid size-7 shrink-0 place-items-center rounded text-soft hover:bg-wood hover:text-ink"
        aria-label={askText.ownPanels.remove(name)}
        onClick={onRemove}
      >
        ✕
      </button>
    </li>
  )
}
