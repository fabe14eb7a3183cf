import type { OptionId, Verdict } from '../../lib/roundtable/debate.ts'

/** The option in whose colour a verdict is set: none where it has not most of the votes, or its only one. */
export function winnersColour({ winner, label }: Verdict): OptionId | null {
  return label === 'Plurality' || label === 'Single voice' ? null : winner
}
