import type { Mode, Visibility } from '../roundtable/debate.ts'

/** The body of a start after parsing: bounds checked, text made clean, defaults filled in. */
export interface StartInput {
  question: string
  context: string | null
  options: string[]
  mode: Mode
  seats: { model: string; persona: string | null }[]
  rounds: number
  samples: number
  debateOn: 'disagreement' | 'always'
  aliases: boolean
  reviewer: string | null
  visibility: Visibility
  budgetUsd: number
  parent: string | null
}
