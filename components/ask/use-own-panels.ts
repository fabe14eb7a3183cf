import { useEffect, useState } from 'react'
import { nameTrouble, type OwnPanel, placeOf, withPanel } from './own-panels.ts'
import { browserShelf, readOwnPanels, writeOwnPanels } from './storage.ts'

interface OwnPanels {
  panels: OwnPanel[]
  /** What was removed last, and its place, for as long as it can be brought back. */
  removed: { panel: OwnPanel; place: number } | null
  /** Saves a panel; its place, or null where the browser does not keep it. */
  save: (panel: OwnPanel) => number | null
  remove: (panel: OwnPanel) => boolean
  /** Brings back what was removed last; its place, or null where there is no room for it any more. */
  undo: () => number | null
  /** What was removed stays so. */
  settle: () => void
}

/** The asker's own panels. The browser's are read anew before each change, since another tab may have changed them. */
export function useOwnPanels(): OwnPanels {
  const [panels, setPanels] = useState<OwnPanel[]>([])
  const [removed, setRemoved] = useState<OwnPanels['removed']>(null)

  useEffect(() => {
    const read = () => setPanels(readOwnPanels(browserShelf()))
    read()
    window.addEventListener('storage', read)
    return () => window.removeEventListener('storage', read)
  }, [])

  function keep(next: OwnPanel[]): boolean {
    const kept = writeOwnPanels(browserShelf(), next)
    if (kept) setPanels(next)
    return kept
  }

  function save(panel: OwnPanel): number | null {
    const before = readOwnPanels(browserShelf())
    const next = withPanel(before, panel)
    if (nameTrouble(before, panel.name) !== null || !keep(next)) return null
    setRemoved(null)
    return placeOf(next, panel.name)
  }

  function remove(panel: OwnPanel): boolean {
    const before = readOwnPanels(browserShelf())
    const place = placeOf(before, panel.name)
    if (!keep(before.filter((_, index) => index !== place))) return false
    setRemoved({ panel, place: Math.max(place, 0) })
    return true
  }

  function undo(): number | null {
    const before = readOwnPanels(browserShelf())
    if (!removed || nameTrouble(before, removed.panel.name) !== null) return null
    const { panel, place } = removed
    const next = placeOf(before, panel.name) < 0 ? before.toSpliced(place, 0, panel) : before
    if (!keep(next)) return null
    setRemoved(null)
    return placeOf(next, panel.name)
  }

  return { panels, removed, save, remove, undo, settle: () => setRemoved(null) }
}
