import type { PanelSeat } from '../../house/house-rules.ts'
import type { Model } from '../models.ts'
import { panelModels } from './built-in-models.ts'

const leastSeats = 2
const mostSeats = 6

/**
 * The default panel, given every model that can be listed: that of the rule, without seats whose model is not available; else,
 * where those make no table, the six of the built-in list that are available, each directly if it can be; else whatever is
 * available; else the rehearsal panel.
 */
export function defaultPanelOf(models: readonly Model[], rule: PanelSeat[] | null): PanelSeat[] {
  const ruled = (rule ?? []).filter((seat) =>
    models.some(({ id, available }) => available && id === seat.model),
  )
  if (ruled.length >= leastSeats) return ruled
  const real = models.filter((model) => model.available && !model.rehearsal)
  const six = panelModels.flatMap(({ id }) => real.find((model) => isRouteTo(model, id)) ?? [])
  const panels = [six, distinct(real), models.filter((model) => model.rehearsal)]
  const panel = panels.find((one) => one.length >= leastSeats) ?? []
  return panel.slice(0, mostSeats).map((model) => ({ model: model.id, persona: null }))
}

/** Whether this entry leads to the built-in model with that id, directly or through OpenRouter. */
function isRouteTo(model: Model, id: string): boolean {
  return model.id === id || model.id === `openrouter/${id}`
}

/** One entry for each model that can be reached in more than one way: the first. */
function distinct(models: Model[]): Model[] {
  const same = (one: Model, other: Model) => one.name === other.name && one.maker === other.maker
  return models.filter((model, index) => models.findIndex((other) => same(other, model)) === index)
}
