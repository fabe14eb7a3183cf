import type { Mode } from '../../lib/roundtable/debate.ts'
import { askText } from '../text/ask.ts'
import type { Panel } from './draft.ts'

/** A panel that its asker has saved in this browser. */
export interface OwnPanel {
  name: string
  mode: Mode
  seats: Panel
}

/** So many names are still found at a glance. */
export const mostOwnPanels = 12
const longestName = 60

/** A name as it is kept, out of what was typed. */
export function panelName(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim()
}

/** Whether a name is long enough to be seen, and short enough to be a name. */
export function isPanelName(name: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) && tooLong(name) <= 0
}

/** Where among the panels the one of this name is, whatever its case and width; -1: there is none. */
export function placeOf(panels: OwnPanel[], name: string): number {
  return panels.findIndex((panel) => fold(panel.name) === fold(name))
}

/** The panels with one more, which takes the place of that of the same name. */
export function withPanel(panels: OwnPanel[], panel: OwnPanel): OwnPanel[] {
  const place = placeOf(panels, panel.name)
  return place < 0 ? [...panels, panel] : panels.with(place, panel)
}

/** Why a panel cannot be saved under this name beside the others; null where it can. */
export function nameTrouble(panels: OwnPanel[], name: string): string | null {
  const text = askText.ownPanels
  if (tooLong(name) > 0) return askText.question.over(tooLong(name))
  if (!isPanelName(name)) return text.nameless
  return panels.length >= mostOwnPanels && placeOf(panels, name) < 0 ? text.full(mostOwnPanels) : null
}

function tooLong(name: string): number {
  return Array.from(name).length - longestName
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
