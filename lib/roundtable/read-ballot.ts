import type { Ballot, Option } from './debate.ts'
import type { Labels } from './option-order.ts'
import { singleLine } from './text.ts'

/**
 * The ballot that a model's `vote` field means beyond doubt: a label (in any case, with brackets or punctuation around it,
 * or as a line of the ballot paper, `A: Yes`), `abstain`, or an option's exact text. Null for anything else.
 */
export function readBallot(value: unknown, labels: Labels, options: readonly Option[]): Ballot | null {
  const vote = typeof value === 'number' ? String(value) : typeof value === 'string' ? singleLine(value) : ''
  const bare = vote.replace(/^["'“‘(*[]+|["'”’)*\].:]+$/g, '')
  if (bare.toLowerCase() === 'abstain') return 'abstain'
  const label = bare.toUpperCase()
  const byText = optionOfText(vote, options) ?? optionOfText(bare, options)
  const byLabel = Object.hasOwn(labels, label) ? (labels[label] ?? null) : null
  // One option's label that is another's text says neither.
  if (byLabel !== null && byText !== null && byLabel !== byText) return null
  return byLabel ?? byText ?? optionOfLine(vote, labels, options)
}

function optionOfText(text: string, options: readonly Option[]): Ballot | null {
  const exact = options.find((option) => singleLine(option.text) === text)
  if (exact) return exact.id
  const alike = options.filter((option) => singleLine(option.text).toLowerCase() === text.toLowerCase())
  return alike.length === 1 ? (alike[0]?.id ?? null) : null
}

function optionOfLine(vote: string, labels: Labels, options: readonly Option[]): Ballot | null {
  const [, label = '', text = ''] = /^(\w{1,2})[:.)] +(.+)$/.exec(vote) ?? []
  const id = Object.hasOwn(labels, label.toUpperCase()) ? labels[label.toUpperCase()] : undefined
  return id !== undefined && optionOfText(text, options) === id ? id : null
}
