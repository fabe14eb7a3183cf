import type { Debate } from '../roundtable/debate.ts'

/** Names of the panel's models and makers, which no seat may read in another's statement while aliases are on. */
export function namesToHide(debate: Debate): string[] {
  return [...new Set(debate.seats.flatMap((seat) => [seat.model.name, seat.model.maker, seat.model.id]))]
}
