import { likenessOf } from './option-likeness.ts'
import { isOneName, namesBoth } from './option-naming.ts'
import { overlapOf } from './option-overlap.ts'

/** Two options that cannot stand on one ballot paper. */
export interface OptionClash {
  code: 'options-same' | 'options-overlap'
  message: string
  /** The place of the later one of both, counted from 0. */
  at: number
}

const holdsAll = /^(?:all|any)(?: of)? (?:the above|them|these|those)$/iu

/**
 * Every option that says the same as an earlier one, or that could be chosen together with another, in their order; as
 * options of a question, where it is known.
 */
export function optionClashes(options: string[], question = ''): OptionClash[] {
  const keys = options.map(likenessOf)
  return options.flatMap((option, at): OptionClash[] => {
    const key = keys[at] ?? ''
    if (key === '') return []
    const same = keys.indexOf(key)
    if (same < at)
      return [{ code: 'options-same', message: `“${options[same]}” and “${option}” are the same.`, at }]
    if (holdsAll.test(option.trim()))
      return [{ code: 'options-overlap', message: `“${option}” holds other options.`, at }]
    const before = options.slice(0, at)
    const named = before.find(
      (earlier) => isOneName(earlier, option) && !namesBoth(question, earlier, option),
    )
    if (named !== undefined)
      return [{ code: 'options-overlap', message: `“${named}” and “${option}” look like one option.`, at }]
    const other = before.find((earlier) => overlapOf(earlier, option))
    if (other === undefined) return []
    return [{ code: 'options-overlap', message: `“${other}” and “${option}” can both be right.`, at }]
  })
}
