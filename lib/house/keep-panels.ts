import { randomUUID } from 'node:crypto'
import { startLimits } from '../http/schemas/start-fields.ts'
import { Problem, wrongField } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Actor } from '../store/audit-store.ts'
import { auditNote } from './audit.ts'
import type { NamedPanel } from './house-rules.ts'
import { modelsOfSeats, refuseUnknownModels } from './refuse-unknown-models.ts'

/** What fits on the page where one asks. */
const mostPanels = 50

type House = Pick<Runtime, 'store' | 'models'>
type NewPanel = Omit<NamedPanel, 'id'>

/** What is not named stays; `place` is where it stands among all, from 0. */
export type PanelChange = Partial<NewPanel> & { place?: number }

/** Adds a named panel. Throws `Problem` 422 naming what is wrong, 409 when there are as many as there may be. */
export async function addPanel(house: House, panel: NewPanel, by: Actor): Promise<NamedPanel> {
  await refuseBadSeats(house, panel)
  const added = { id: randomUUID(), ...panel }
  await house.store.rules.addPanel(added, mostPanels, auditNote(by, 'panel.added', added.id, panel))
  return added
}

/** Changes a named panel. Throws `Problem` 404, 422 naming what is wrong. */
export async function changePanel(
  house: House,
  id: string,
  change: PanelChange,
  by: Actor,
): Promise<NamedPanel> {
  const panel = await findPanel(house, id)
  await refuseBadSeats(house, { ...panel, ...change })
  const note = auditNote(by, 'panel.changed', id, change)
  if (!(await house.store.rules.changePanel(id, change, note))) throw noPanel()
  return findPanel(house, id)
}

/** Removes a named panel. Throws `Problem` 404. */
export async function removePanel(house: House, id: string, by: Actor): Promise<void> {
  if (!(await house.store.rules.deletePanel(id, auditNote(by, 'panel.removed', id)))) throw noPanel()
}

/** A named panel as it stands in the database. Throws `Problem` 404. */
export async function findPanel({ store }: Pick<House, 'store'>, id: string): Promise<NamedPanel> {
  const found = (await store.rules.read()).panels.find((panel) => panel.id === id)
  if (!found) throw noPanel()
  return found
}

async function refuseBadSeats(house: House, { mode, seats }: NewPanel): Promise<void> {
  if (mode === 'debate' && seats.length > startLimits.debateSeats)
    throw wrongField('seats', `A debate may have at most ${startLimits.debateSeats} seats.`)
  await refuseUnknownModels(house, modelsOfSeats('seats', seats))
}

function noPanel(): Problem {
  return new Problem(404, 'not-found', 'There is no such panel.')
}
