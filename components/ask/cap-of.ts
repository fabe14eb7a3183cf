import type { Draft } from './draft.ts'
import type { House } from './house.ts'

/** The cap that a start would have, USD: the one that was typed, else the house's own. */
export function capOf(house: Pick<House, 'budgetUsd'>, { budgetUsd }: Pick<Draft, 'budgetUsd'>): number {
  return Number(budgetUsd.replace(',', '.')) || house.budgetUsd
}
