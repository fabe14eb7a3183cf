import type { Option, Usage } from './debate.ts'
import { costOf, type Prices } from './money.ts'
import { optionLabels } from './option-order.ts'
import { optionLines } from './prompts/ballot-paper.ts'
import { reviewInstructions } from './prompts/review-instructions.ts'
import { reviewSchema } from './prompts/review-schema.ts'
import { turnInstructions } from './prompts/turn-instructions.ts'
import { turnSchema } from './prompts/turn-schema.ts'
import { estimateTokens, mostTokens } from './tokens.ts'

/** What everybody at a table is asked. */
export interface Asked {
  question: string
  context: string | null
  options: readonly Option[]
  aliases: boolean
}

/** What makes one model's calls dearer than another's. */
export interface EstimatedModel {
  prices: Prices | null
  features: { search: boolean; reasoning: boolean }
  parameters: { effort?: 'minimal' | 'low' | 'medium' | 'high'; maxTokens?: number }
}

/** What one call takes at least and at most, if nothing has to be asked twice; `usd` is null while the model is unpriced. */
export interface CallEstimate {
  low: Usage
  high: Usage
  usd: { low: number; high: number } | null
}

/** Tokens, at least and at most. */
interface Range {
  low: number
  high: number
}

/** Delimiters, headings and aliases, and what providers wrap around messages. */
const frame: Range = { low: 30, high: 300 }
/** A statement as other seats are shown it: 150 words, in a language with few tokens a word or with four. */
const shownStatement: Range = { low: 100, high: 600 }
/** A statement as the reviewer is shown it: whole, so that who wrote more than the 250 words asked for counts with it. */
const wholeStatement: Range = { low: 150, high: 1_200 }
/** 250 words of reasoning and a gist, as JSON: often fewer, and up to four tokens a word. */
const answer: Range = { low: 200, high: 1_400 }
/** The opposing case and a quotation. */
const exchangeFields: Range = { low: 50, high: 400 }
/** Headline, two to four paragraphs and seven lists. */
const reviewAnswer: Range = { low: 600, high: 4_000 }
/** Hidden reasoning before a vote, seldom more: by the effort that is asked for, and where none is. */
const thinking = { minimal: 1_000, low: 2_500, medium: 6_000, high: 12_000 }
const leastThinking = 150
/** Searches of one call. */
const searches: Range = { low: 1, high: 3 }
/** What a search finds is input where a provider bills it. */
const found: Range = { low: 0, high: 4_000 }
const never: Range = { low: 0, high: 0 }

/** A turn of a seat in a round; from round 2 on it is shown its own statement and those of so many others. */
export function estimateTurn(
  asked: Asked,
  seat: { model: EstimatedModel; persona: string | null },
  { round, others }: { round: number; others: number },
): CallEstimate {
  const exchange = round > 1
  const labels = labelsOf(asked)
  const delimited = ['context', 'persona', 'own', 'statements']
  const texts = [
    turnInstructions({ exchange, aliases: asked.aliases, labels, delimited }),
    JSON.stringify(
      turnSchema(labels, exchange ? Array.from({ length: others }, (_, n) => `S${n + 1}`) : null),
    ),
    ...askedTexts(asked),
    seat.persona ?? '',
  ]
  // Not every API lets searches be switched off in exchange rounds.
  const searched = seat.model.features.search ? { low: exchange ? 0 : 1, high: 1 } : never
  return estimateCall(seat.model, {
    input: sum(
      tokensOf(texts),
      times(shownStatement, exchange ? others + 1 : 0),
      times(found, searched.high),
    ),
    output: exchange ? sum(answer, exchangeFields) : answer,
    searches: { low: searches.low * searched.low, high: searches.high * searched.high },
  })
}

/** The review of so many statements. */
export function estimateReview(asked: Asked, model: EstimatedModel, statements: number): CallEstimate {
  const texts = [
    reviewInstructions(['context', 'statements']),
    JSON.stringify(reviewSchema(labelsOf(asked))),
    ...askedTexts(asked),
  ]
  return estimateCall(model, {
    input: sum(tokensOf(texts), times(wholeStatement, statements)),
    output: reviewAnswer,
    searches: times(searches, model.features.search ? 1 : 0),
  })
}

function estimateCall(
  model: EstimatedModel,
  call: { input: Range; output: Range; searches: Range },
): CallEstimate {
  const { effort = 'medium', maxTokens = Number.POSITIVE_INFINITY } = model.parameters
  const thought = model.features.reasoning ? { low: leastThinking, high: thinking[effort] } : never
  const usage = (end: keyof Range): Usage => {
    const outputTokens = Math.min(call.output[end] + thought[end], maxTokens)
    return {
      inputTokens: call.input[end] + frame[end],
      outputTokens,
      reasoningTokens: Math.min(thought[end], outputTokens),
      cachedInputTokens: 0,
      searches: call.searches[end],
    }
  }
  const [low, high] = [usage('low'), usage('high')]
  const [least, most] = [costOf(low, model.prices), costOf(high, model.prices)]
  return { low, high, usd: least === null || most === null ? null : { low: least, high: most } }
}

function labelsOf({ options }: Asked): string[] {
  return Object.keys(
    optionLabels(
      options.map(({ id }) => id),
      options,
    ),
  )
}

function askedTexts({ question, context, options }: Asked): string[] {
  const labels = optionLabels(
    options.map(({ id }) => id),
    options,
  )
  return [question, optionLines(labels, options), context ?? '']
}

function tokensOf(texts: string[]): Range {
  const text = texts.join('\n\n')
  return { low: estimateTokens(text), high: mostTokens(text) }
}

function sum(...ranges: Range[]): Range {
  return {
    low: ranges.reduce((total, { low }) => total + low, 0),
    high: ranges.reduce((total, { high }) => total + high, 0),
  }
}

function times({ low, high }: Range, factor: number): Range {
  return { low: low * factor, high: high * factor }
}
