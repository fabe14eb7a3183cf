import type { Option, OptionId } from '../debate.ts'
import { type Labels, optionLabels } from '../option-order.ts'
import { drawToken, type Random, shuffle } from '../random.ts'
import { askedText, nameRedactor } from '../redact-names.ts'
import { cutAtSentence } from '../text.ts'
import { ballotPhrase, optionLine, optionLines } from './ballot-paper.ts'
import type { PromptMessage, RenderedPrompt, SeatStatement, ShownStatement } from './prompt.ts'
import { delimiters, escapeWords, fence } from './quarantine.ts'
import { turnInstructions } from './turn-instructions.ts'
import { turnSchema } from './turn-schema.ts'

export type { RenderedPrompt } from './prompt.ts'

export interface TurnPromptInput {
  question: string
  context: string | null
  options: readonly Option[]
  optionOrder: readonly OptionId[]
  persona: string | null
  /** What the seat is called at the table. */
  alias: string
  round: number
  /** The others' latest statements; not looked at in round 1. */
  others: readonly SeatStatement[]
  /** The seat's own latest statement; not looked at in round 1. */
  own: SeatStatement | null
  /** Names of models and makers at the table, withheld unless the asker wrote them; null while aliases are off. */
  hideNames: readonly string[] | null
  /** A model that searches for what its user message says. */
  searchModel: boolean
  random: Random
}

/**
 * The messages a seat is asked with, the schema of its answer, the statements as they are shown, and what each label means.
 * Others' words stand in a user message only, as parsed fields, escaped, between delimiters with a random token.
 */
export function renderTurnPrompt(input: TurnPromptInput): RenderedPrompt {
  const exchange = input.round > 1
  const labels = optionLabels(input.optionOrder, input.options)
  const token = drawToken(input.random)
  const show = wordsShown(input)
  const shown = exchange ? showOthers(input, show) : []
  const own = exchange ? input.own : null
  const parts = [
    ['context', input.context],
    ['persona', input.persona],
    ['own', own],
    ['statements', shown.length > 0 ? shown : null],
  ] as const
  const delimited = parts.flatMap(([name, content]) =>
    content === null ? [] : [delimiters(name, token).open],
  )
  const instructions = turnInstructions({
    exchange,
    aliases: input.hideNames !== null,
    labels: Object.keys(labels),
    delimited,
  })

  const options = `Options:\n${optionLines(labels, input.options)}`
  const background = [
    ...(input.context === null ? [] : [`Background:\n${fence('context', token, input.context)}`]),
    ...(input.persona === null
      ? []
      : [`The point of view that you bring:\n${fence('persona', token, input.persona)}`]),
  ]
  const spoken = [
    ...(own === null ? [] : [ownPart(own, show(own.reasoning), token, labels, input)]),
    ...(shown.length === 0 ? [] : [othersPart(shown, token, labels, input)]),
    ...(exchange
      ? [`You are called ${escapeWords(input.alias)} here. Cast your ballot on the question above.`]
      : []),
  ]
  const messages =
    input.searchModel && !exchange
      ? asMessages([instructions, options, ...background], [input.question])
      : asMessages([instructions], [`Question:\n${input.question}`, options, ...background, ...spoken])
  const answer = turnSchema(Object.keys(labels), exchange ? shown.map((statement) => statement.label) : null)
  return { messages, answer, shown, labels }
}

function asMessages(system: string[], user: string[]): PromptMessage[] {
  return [
    { role: 'system', text: system.join('\n\n') },
    { role: 'user', text: user.join('\n\n') },
  ]
}

/** How a model's words are shown to a seat: names withheld, then cut to the same length for all. */
function wordsShown(input: TurnPromptInput): (words: string) => string {
  const { hideNames } = input
  // Nothing is shown in a first round.
  if (hideNames === null || input.round === 1) return (words) => cutAtSentence(escapeWords(words))
  const redact = nameRedactor(hideNames, askedText(input))
  return (words) => cutAtSentence(redact(escapeWords(words)))
}

function showOthers(input: TurnPromptInput, show: (words: string) => string): ShownStatement[] {
  return shuffle(input.others, input.random).map(({ seat, vote, reasoning }, index) => ({
    label: `S${index + 1}`,
    seat,
    vote,
    text: show(reasoning),
  }))
}

function ownPart(
  own: SeatStatement,
  text: string,
  token: string,
  labels: Labels,
  input: TurnPromptInput,
): string {
  const cast =
    own.vote === 'abstain' ? 'you abstained' : `you voted ${optionLine(own.vote, labels, input.options)}`
  return `Your own earlier statement, in which ${cast}:\n${fence('own', token, `Reasoning: ${text}`)}`
}

function othersPart(shown: ShownStatement[], token: string, labels: Labels, input: TurnPromptInput): string {
  const aliases = new Map(input.others.map((statement) => [statement.seat, statement.alias]))
  const statements = shown.map(({ label, seat, vote, text }) => {
    const head = `${label} (${escapeWords(aliases.get(seat) ?? '')}) ${ballotPhrase(vote, labels, input.options)}`
    return `${head}\nReasoning: ${text}`
  })
  return `What the others answered, in no particular order:\n${fence('statements', token, statements.join('\n\n'))}`
}
