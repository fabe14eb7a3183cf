import type { Option, OptionId } from './debate.ts'
import { drawIndex, seededRandom } from './random.ts'

/** Which option a label stands for, in the order shown. */
export type Labels = Record<string, OptionId>

/**
 * The order in which a seat is shown the options: a rotation that moves on by one from seat to seat, sample to sample and
 * round to round, so that each option stands first equally often, give or take one. Where it begins is drawn from the
 * debate's seed.
 */
export function optionOrder(
  options: readonly Option[],
  place: { seat: number; sample: number; round: number },
  seed: string,
): OptionId[] {
  const base = drawIndex(options.length, seededRandom(`${seed}/option-order`))
  const first = (base + place.seat + place.sample + place.round) % options.length
  return [...options.slice(first), ...options.slice(0, first)].map((option) => option.id)
}

/** Labels A, B, … in the order shown; 1, 2, … when an option is itself a single letter. */
export function optionLabels(order: readonly OptionId[], options: readonly Option[]): Labels {
  const digits = options.some((option) => /^\p{L}\p{P}?$/u.test(option.text.trim()))
  return Object.fromEntries(
    order.map((id, index) => [digits ? String(index + 1) : String.fromCharCode(65 + index), id]),
  )
}
