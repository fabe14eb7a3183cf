import type { Ballot } from '../../lib/roundtable/debate.ts'

/** What a reader has chosen to see of the responses. */
export interface ResponseChoice {
  /** One vote, those who changed their mind, or every response. */
  filter: Ballot | 'changed' | 'all'
  /** The numbers of two seats to be read side by side; null: not chosen. */
  pair: [number | null, number | null]
}

/** What a choice looks at in a response. */
export interface ChosenBy {
  seat: number
  vote: Ballot | null
  changedMind: boolean
}

/** Every response, as a page begins. */
export const everyResponse: ResponseChoice = { filter: 'all', pair: [null, null] }

/** Whether two seats are compared: with one alone nothing is set aside yet. */
export function isPair({ pair }: ResponseChoice): boolean {
  return pair[0] !== null && pair[1] !== null
}

/** Whether a response is among what was chosen: of the two seats, and as the filter wants it. */
export function isChosen(choice: ResponseChoice, response: ChosenBy): boolean {
  if (isPair(choice) && !choice.pair.includes(response.seat)) return false
  if (choice.filter === 'all') return true
  return choice.filter === 'changed' ? response.changedMind : response.vote === choice.filter
}
