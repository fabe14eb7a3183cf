import type { NamedPanel, PanelSeat } from '../../lib/house/house-rules.ts'
import type { Model } from '../../lib/models/models.ts'
import type { Mode, Visibility } from '../../lib/roundtable/debate.ts'
import type { Draft, Panel } from './draft.ts'

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
  defaultPanel: PanelSeat[]
  /** What the house offers by name. */
  panels: NamedPanel[]
  /** The house's cap for one debate, USD. */
  budgetUsd: number
  /** The highest cap that a debate may have, USD. */
  mostBudgetUsd: number
  mostSeats: Record<Mode, number>
  mostRounds: number
  mostSamples: number
  defaultVisibility: Visibility
  /** Whether this visitor has to give the passcode of the house before asking. */
  asksPasscode: boolean
}

/** What a house says of itself to those who ask. */
interface PresentedHouse {
  mayAsk: boolean
  defaultPanel: PanelSeat[]
  panels: NamedPanel[]
  defaultBudgetUsd: number
  mostBudgetUsd: number
  mostPollSeats: number
  mostDebateSeats: number
  mostRounds: number
  mostSamples: number
  defaultVisibility: Visibility
}

/** The house as the form needs it, for a visitor who may ask, or may with the passcode. */
export function houseOf(models: Model[], presented: PresentedHouse): House {
  const { mayAsk, defaultPanel, panels, defaultBudgetUsd, mostBudgetUsd, mostRounds, mostSamples } = presented
  return {
    choices: choicesOf(models),
    ...{ defaultPanel, panels, mostBudgetUsd, mostRounds, mostSamples },
    budgetUsd: defaultBudgetUsd,
    mostSeats: { poll: presented.mostPollSeats, debate: presented.mostDebateSeats },
    defaultVisibility: presented.defaultVisibility,
    asksPasscode: !mayAsk,
  }
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
  return panelOf(house.defaultPanel)
}

/** Seats of the house as the form has them. */
export function panelOf(seats: PanelSeat[]): Panel {
  return seats.map(({ model, persona }) => ({ model, persona: persona ?? '' }))
}

/** Who may read what is asked: as it was chosen, else by the house's default. */
export function visibilityOf(
  house: Pick<House, 'defaultVisibility'>,
  { visibility }: Pick<Draft, 'visibility'>,
): Visibility {
  return visibility ?? house.defaultVisibility
}

/** Seats of the scripted panel. */
const scriptedSeats = 6

/** The scripted panel. */
export function rehearsalPanelOf(house: House): Panel {
  const scripted = house.choices.filter((choice) => choice.rehearsal && choice.available)
  const seats = Math.min(scriptedSeats, house.mostSeats.debate)
  return scripted.slice(0, seats).map((choice) => ({ model: choice.id, persona: '' }))
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
 * The panel for a question on which nobody has picked one: the last used one while all of it can still be seated, within what the house allows, else
 * the default. A remembered rehearsal never keeps real models, once there are some, from the table.
 */
export function freshPanel(house: House, lastUsed: Panel | null): Panel {
  const seated = new Set(house.choices.filter((choice) => choice.available).map((choice) => choice.id))
  const usable =
    lastUsed?.every((seat) => seated.has(seat.model)) &&
    lastUsed.length <= house.mostSeats.debate &&
    !isScripted(house, lastUsed)
  return usable && lastUsed ? lastUsed : defaultPanelOf(house)
}
