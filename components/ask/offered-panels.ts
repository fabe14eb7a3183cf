import type { Mode } from '../../lib/roundtable/debate.ts'
import { askText } from '../text/ask.ts'
import type { Panel } from './draft.ts'
import { defaultPanelOf, type House, hasLiveModel, panelOf, rehearsalPanelOf } from './house.ts'
import type { OwnPanel } from './own-panels.ts'

type Table = Pick<OwnPanel, 'mode' | 'seats'>

/** A panel a click away. */
interface OfferedPanel extends OwnPanel {
  key: string
  /** Whether to take it is to pick; the house's default goes on to follow the house. */
  picked: boolean
}

/** Whether a panel is the one at the table. */
export function isAtTable(table: Table, panel: Table): boolean {
  return signature(table) === signature(panel)
}

/**
 * The panels a click away beside the asker's own: the house's default and those that it offers by name, the one used last,
 * the scripted one. Only those that differ from the table's, and from each other.
 */
export function offeredPanels(
  house: House,
  table: Table,
  own: OwnPanel[],
  lastUsed: Panel | null,
): OfferedPanel[] {
  const seats = lastUsed ?? []
  const last = { key: 'last', name: askText.panel.lastUsed, mode: table.mode, seats, picked: true }
  const isOwn = own.some((panel) => isAtTable(last, panel))
  const all = [...namedPanels(house, table.mode), ...(isOwn ? [] : [last]), rehearsal(house, table.mode)]
  const seen = new Set([signature(table)])
  return all.filter((panel) => {
    const known = panel.seats.length === 0 || seen.has(signature(panel))
    seen.add(signature(panel))
    return !known
  })
}

/** Whether the table's panel is worth a name: somebody sits there, and it has no name yet. */
export function isNameless(house: House, table: Table, own: OwnPanel[]): boolean {
  const named = [...namedPanels(house, table.mode), rehearsal(house, table.mode), ...own]
  return table.seats.length > 0 && !named.some((panel) => isAtTable(table, panel))
}

function namedPanels(house: House, mode: Mode): OfferedPanel[] {
  const seats = defaultPanelOf(house)
  return [
    { key: 'default', name: askText.panel.standard, mode, seats, picked: false },
    ...house.panels.map(({ id, name, mode, seats }) => ({
      ...{ key: `named/${id}`, name, mode, seats: panelOf(seats), picked: true },
    })),
  ]
}

function rehearsal(house: House, mode: Mode): OfferedPanel {
  const seats = hasLiveModel(house) ? rehearsalPanelOf(house) : []
  return { key: 'rehearsal', name: askText.panel.rehearsal, mode, seats, picked: true }
}

function signature({ mode, seats }: Table): string {
  return JSON.stringify([mode, seats.map(({ model, persona }) => [model, persona.trim()])])
}
