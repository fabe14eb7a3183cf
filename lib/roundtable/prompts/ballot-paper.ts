import type { Ballot, Option, OptionId } from '../debate.ts'
import type { Labels } from '../option-order.ts'
import { singleLine } from '../text.ts'

/** The options in the order shown, one a line, as `A: Yes`. */
export function optionLines(labels: Labels, options: readonly Option[]): string {
  return Object.values(labels)
    .map((id) => optionLine(id, labels, options))
    .join('\n')
}

/** One option as its line on the ballot paper: `A: Yes`. */
export function optionLine(id: OptionId, labels: Labels, options: readonly Option[]): string {
  const label = Object.keys(labels).find((key) => labels[key] === id)
  return `${label}: ${singleLine(options.find((option) => option.id === id)?.text ?? '')}`
}

/** How a ballot reads beside a name: `votes A: Yes` or `abstains`. */
export function ballotPhrase(vote: Ballot, labels: Labels, options: readonly Option[]): string {
  return vote === 'abstain' ? 'abstains' : `votes ${optionLine(vote, labels, options)}`
}
