import { askText } from '../text/ask.ts'

interface RemovedPanelProps {
  name: string
  onUndo: () => void
}

/** The id of the button that brings back the panel that was removed last. */
export const undoPanelId = 'undo-own-panel'

/** Stands where a panel of the asker's own was removed: its personas may have been an hour's work. */
export function RemovedPanel({ name, onUndo }: RemovedPanelProps) {
  const text = askText.ownPanels
  return (
    <li className="min-w-0 text-soft [overflow-wrap:anywhere]">
      <bdi>{name}</bdi> {text.gone}{' '}
      <button
        type="button"
        id={undoPanelId}
        className="link py-1"
        aria-label={text.undoNamed(name)}
        onClick={onUndo}
      >
        {text.undo}
      </button>
    </li>
  )
}
