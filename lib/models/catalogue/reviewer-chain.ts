import type { Model } from '../models.ts'
import { reviewModels } from './built-in-models.ts'

/**
 * Ids of reviewers in the order in which they are tried: those kept for it, then makers without a seat on this panel,
 * then models without one, then the panel's own; within each in catalogue order. Scripted reviewers come last, and
 * alone where the panel is scripted.
 */
export function reviewerChainOf(models: readonly Model[], panel: readonly string[], scripted: Model): string[] {
  const available = models.filter((model) => model.available && !model.rehearsal)
  const seated = models.filter((model) => panel.includes(model.id))
  if (seated.some((model) => model.rehearsal)) return [scripted.id, ...available.map((model) => model.id)]
  const rank = (model: Model): number => {
    const kept = reviewModels.findIndex(({ id }) => model.id === id || model.id === `openrouter/${id}`)
    if (kept >= 0) return kept - reviewModels.length
    if (panel.includes(model.id)) return 2
    return seated.some((seat) => seat.maker === model.maker) ? 1 : 0
  }
  const ranked = available.toSorted((one, other) => rank(one) - rank(other))
  return [...ranked.map((model) => model.id), scripted.id]
}
