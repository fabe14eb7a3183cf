import type { Ballot, ModelReference, Settings, TurnResult } from '../../lib/roundtable/debate.ts'
import type { ReviewResult, Start } from '../../lib/roundtable/events.ts'

const makers = ['Perplexity', 'OpenAI', 'xAI', 'Moonshot AI', 'Google', 'Anthropic']

/** A model of its own for each seat number. */
export function modelOfSeat(n: number): ModelReference {
  return { id: `model-${n}`, name: `Model ${n}`, maker: makers[(n - 1) % makers.length] ?? 'Maker' }
}

/** What a start may differ in from six seats that debate yes or no in one exchange round. */
export interface StartChanges extends Partial<Omit<Start, 'settings' | 'options' | 'seats'>> {
  seats?: number
  options?: string[]
  models?: ModelReference[]
  settings?: Partial<Settings>
}

/** The content of a `debate.started`. */
export function makeStart(changes: StartChanges = {}): Start {
  const { seats = 6, options = ['Yes', 'No'], models, settings, ...rest } = changes
  return {
    id: 'debate-1',
    slug: 'should-an-agent-abcdefghijkl',
    url: 'http://localhost:3000/debates/should-an-agent-abcdefghijkl',
    question: 'Should an AI agent have write access to production in a company?',
    context: null,
    options: options.map((text, index) => ({ id: `o${index + 1}`, text })),
    mode: 'debate',
    settings: {
      rounds: 1,
      samples: 1,
      debateOn: 'disagreement',
      aliases: true,
      reviewer: null,
      budgetUsd: 1,
      seed: 'seed',
      ...settings,
    },
    visibility: 'unlisted',
    rehearsal: false,
    seats: Array.from({ length: seats }, (_, index) => ({
      n: index + 1,
      model: models?.[index] ?? modelOfSeat(index + 1),
      alias: `Alias ${index + 1}`,
      persona: null,
    })),
    parent: null,
    ...rest,
  }
}

/** How a turn came out: a ballot, or none. */
export type TurnEnding = Ballot | 'refused' | 'failed'

/** A settled turn with that ending; USD 0.25, 100 tokens in and 20 out unless it failed. */
export function turnResult(ending: TurnEnding, changes: Partial<TurnResult> = {}): TurnResult {
  const failed = ending === 'failed'
  const silent = failed || ending === 'refused'
  const usage = {
    inputTokens: 100,
    outputTokens: 20,
    reasoningTokens: 0,
    cachedInputTokens: 0,
    searches: 0,
  }
  return {
    outcome: silent ? ending : ending === 'abstain' ? 'abstained' : 'voted',
    vote: silent ? null : ending,
    confidence: silent ? null : 70,
    reasoning: silent ? null : `Because of what speaks for ${ending}.`,
    gist: silent ? null : ending,
    opposingCase: null,
    persuadedBy: null,
    citations: [],
    modelVersion: failed ? null : 'model-2026-01-01',
    usage: failed ? null : usage,
    costUsd: failed ? null : 0.25,
    estimated: false,
    latencyMs: 1000,
    error: silent ? { code: ending, message: 'No answer.' } : null,
    ...changes,
  }
}

/** A written review of few words. */
export function reviewResult(changes: Partial<ReviewResult> = {}): ReviewResult {
  return {
    headline: 'The panel leans one way',
    narrative: ['It was discussed.'],
    strongest: [],
    turningPoints: [],
    minority: [],
    agreedFacts: [],
    disputedFacts: [],
    wouldSettle: [],
    quotes: [],
    droppedQuotes: 0,
    modelVersion: 'reviewer-1',
    usage: null,
    costUsd: 0.5,
    estimated: false,
    latencyMs: 1000,
    error: null,
    ...changes,
  }
}
