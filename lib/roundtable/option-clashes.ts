import { likenessOf } from './option-likeness.ts'
import { overlapOf } from './option-overlap.ts'

/** Two options that cannot stand on one ballot paper. */
export interface OptionClash {
  code: 'options-same' | 'options-overlap'
  message: string
  /** The place of the later one of both, counted from 0. */
  at: number
}

const holdsAll = /^(?:all|any)(?: of)? (?:the above|them|these|those)$/iu

/** Every option that says the same as an earlier one, or that could be chosen together with another, in their order. */
export function optionClashes(options: string[]): OptionClash[] {
  const keys = options.map(likenessOf)
  return options.flatMap((option, at): OptionClash[] => {
    const key = keys[at] ?? ''
    if (key === '') return []
    const same = keys.indexOf(key)
    if (same < at)
      return [{ code: 'options-same', message: `“${options[same]}” and “${option}” are the same.`, at }]
    if (holdsAll.test(option.trim()))
      return [{ code: 'options-overlap', message: `“${option}” holds other answers.`, at }]
    const other = options.slice(0, at).find((before) => overlapOf(before, option))
    if (other === undefined) return []
    return [{ code: 'options-overlap', message: `“${other}” and “${option}” can both be right.`, at }]
  })
}
