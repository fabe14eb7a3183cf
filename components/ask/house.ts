import type { Model } from '../../lib/models/models.ts'
import type { Panel } from './draft.ts'

/** A model as the panel picker shows it. */
export interface Choice {
  id: string
  name: string
  maker: string
  connection: string
  available: boolean
  /** Why not, with the remedy. */
  unavailableReason: string | null
  /** Scripted, not AI. */
  rehearsal: boolean
  searches: boolean
  priced: boolean
}

/** What the Ask form needs to know of the house; plain data, sent to the browser. */
export interface House {
  choices: Choice[]
  /** Ids of the default panel. */
  defaultPanel: string[]
  /** The house's cap for one debate, USD. */
  budgetUsd: number
  /** The highest cap that a debate may have, USD. */
  mostBudgetUsd: number
}

/** The models of the catalogue without what only the server may know or the picker does not need. */
export function choicesOf(models: Model[]): Choice[] {
  return models.map((model) => ({
    id: model.id,
    name: model.name,
    maker: model.maker,
    connection: model.connection.name,
    available: model.available,
    unavailableReason: model.unavailableReason,
    rehearsal: model.rehearsal,
    searches: model.features.search,
    priced: model.prices !== null,
  }))
}

/** The default panel as seats. */
export function defaultPanelOf(house: House): Panel {
  return house.defaultPanel.map((model) => ({ model, persona: '' }))
}

/** Seats of the scripted panel. */
const scriptedSeats = 6

/** The scripted panel. */
export function rehearsalPanelOf(house: House): Panel {
  const scripted = house.choices.filter((choice) => choice.rehearsal && choice.available)
  return scripted.slice(0, scriptedSeats).map((choice) => ({ model: choice.id, persona: '' }))
}

/** Whether any model that is no rehearsal can be seated. */
export function hasLiveModel(house: House): boolean {
  return house.choices.some((choice) => choice.available && !choice.rehearsal)
}

/** Whether everybody at the table is scripted. */
export function isScripted(house: House, panel: Panel): boolean {
  const scripted = new Set(house.choices.filter((choice) => choice.rehearsal).map((choice) => choice.id))
  return panel.length > 0 && panel.every((seat) => scripted.has(seat.model))
}

/**
 * The panel for a question on which nobody has picked one: the last used one while all of it can still be seated, else
 * the default. A remembered rehearsal never keeps real models, once there are some, from the table.
 */
export function freshPanel(house: House, lastUsed: Panel | null): Panel {
  const seated = new Set(house.choices.filter((choice) => choice.available).map((choice) => choice.id))
  const usable = lastUsed?.every((seat) => seated.has(seat.model)) && !isScripted(house, lastUsed)
  return usable && lastUsed ? lastUsed : defaultPanelOf(house)
}
