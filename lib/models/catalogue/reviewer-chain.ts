import type { Model } from '../models.ts'
import { reviewModels } from './built-in-models.ts'

/**
 * Ids of reviewers in the order in which they are tried, the scripted one last: those of the rule; where none of them is
 * available, those kept for it, then whatever is available in catalogue order. Which of them suit a debate depends on its
 * seats, and is the engine's to say.
 */
export function reviewerChainOf(models: readonly Model[], scripted: Model, rule: string[] | null): string[] {
  const rank = ({ id }: Model): number => {
    const kept = reviewModels.findIndex((model) => id === model.id || id === `openrouter/${model.id}`)
    return kept < 0 ? reviewModels.length : kept
  }
  const available = models.filter((model) => model.available && !model.rehearsal)
  const ruled = (rule ?? []).filter((id) => available.some((model) => model.id === id))
  if (ruled.length > 0) return [...ruled, scripted.id]
  return [...available.toSorted((one, other) => rank(one) - rank(other)), scripted].map((model) => model.id)
}
