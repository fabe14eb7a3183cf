import type { Choice } from './house.ts'

/** What one remedy would bring to the table. */
export interface MissingKey {
  /** The sentence with the remedy, such as which variable to set. */
  remedy: string
  models: string[]
}

/** Which keys are missing for what: unavailable models under the remedy that they share, in catalogue order. */
export function missingKeys(choices: Choice[]): MissingKey[] {
  const byRemedy = new Map<string, Set<string>>()
  for (const choice of choices) {
    if (choice.available || !choice.unavailableReason) continue
    const models = byRemedy.get(choice.unavailableReason) ?? new Set()
    byRemedy.set(choice.unavailableReason, models.add(choice.name))
  }
  return [...byRemedy].map(([remedy, models]) => ({ remedy, models: [...models] }))
}
