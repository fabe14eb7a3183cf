import type { Choice } from '../../ask/house.ts'

/** A model's name; its id where it has left the catalogue. */
export function nameIn(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.name ?? id
}
