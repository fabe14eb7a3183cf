import type { Debate, Turn } from '../debate.ts'
import { type Labels, optionLabels } from '../option-order.ts'
import { drawToken, type Random, shuffle } from '../random.ts'
import { askedText, nameRedactor } from '../redact-names.ts'
import { cutAtSentence } from '../text.ts'
import { ballotPhrase, optionLines } from './ballot-paper.ts'
import type { RenderedPrompt, ShownStatement } from './prompt.ts'
import { delimiters, escapeWords, fence } from './quarantine.ts'
import { reviewInstructions } from './review-instructions.ts'
import { reviewSchema } from './review-schema.ts'

/** Four times what a seat is asked for: whole statements, but no flood. */
const mostWords = 1_000

export interface ReviewedStatement extends ShownStatement {
  round: number
}

export interface ReviewPrompt extends RenderedPrompt {
  shown: ReviewedStatement[]
}

/**
 * The messages a reviewer is asked with: question, ballot paper, computed result, and every valid statement of the closed
 * rounds under the seats' aliases, quarantined as in a turn's prompt. `hideNames` are names to withhold; null while
 * aliases are off.
 */
export function renderReviewPrompt(
  debate: Debate,
  settings: { hideNames: readonly string[] | null; random: Random },
): ReviewPrompt {
  const { hideNames, random } = settings
  const token = drawToken(random)
  const redact = hideNames === null ? (text: string) => text : nameRedactor(hideNames, askedText(debate))
  const order = shuffle(debate.options, random).map((option) => option.id)
  const labels = optionLabels(order, debate.options)
  const turns = turnsToReview(debate, random)
  const shown = turns.map(({ round, turn }, index) => ({
    label: `S${index + 1}`,
    seat: turn.seat,
    round,
    vote: turn.vote ?? ('abstain' as const),
    text: cutAtSentence(redact(escapeWords(turn.reasoning ?? '')), mostWords),
  }))
  const statements = shown.map((statement, index) => {
    const head = statementHead(debate, turns[index]?.turn, statement, labels)
    return `${head}\nReasoning: ${statement.text}`
  })
  const delimited = [...(debate.context === null ? [] : ['context']), 'statements'].map(
    (name) => delimiters(name, token).open,
  )
  const user = [
    `Question:\n${debate.question}`,
    `Options:\n${optionLines(labels, debate.options)}`,
    ...(debate.context === null ? [] : [`Background:\n${fence('context', token, debate.context)}`]),
    ...(debate.verdict === null
      ? []
      : [`The result, as computed:\n${debate.verdict.line}\n${debate.verdict.sentence}`]),
    `The statements:\n${fence('statements', token, statements.join('\n\n'))}`,
    'Write the review.',
  ]
  return {
    messages: [
      { role: 'system', text: reviewInstructions(delimited) },
      { role: 'user', text: user.join('\n\n') },
    ],
    answer: reviewSchema(Object.keys(labels)),
    shown,
    labels,
  }
}

/** The turns of closed rounds that gave a statement, round by round, in an order of their own within each. */
function turnsToReview(debate: Debate, random: Random): { round: number; turn: Turn }[] {
  return debate.rounds
    .filter((round) => round.closedAt !== null)
    .flatMap((round) => {
      const valid = round.turns.filter((turn) => turn.status === 'voted' || turn.status === 'abstained')
      return shuffle(valid, random).map((turn) => ({ round: round.n, turn }))
    })
}

function statementHead(
  debate: Debate,
  turn: Turn | undefined,
  { label, seat, round, vote }: ReviewedStatement,
  labels: Labels,
): string {
  const aliasOf = (n: number) => escapeWords(debate.seats.find((other) => other.n === n)?.alias ?? '')
  const sample = debate.settings.samples > 1 && turn ? `, sample ${turn.sample}` : ''
  const credit = turn?.persuadedBy?.verified
    ? `, and says that ${aliasOf(turn.persuadedBy.seat)} persuaded it`
    : ''
  const change = turn?.changedMind ? ` (changed its mind${credit})` : ''
  return `${label} (${aliasOf(seat)}, round ${round}${sample}) ${ballotPhrase(vote, labels, debate.options)}${change}`
}
