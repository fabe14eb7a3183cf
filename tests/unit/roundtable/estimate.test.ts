import { describe, expect, it } from 'vitest'
import { panelModels } from '../../../lib/models/catalogue/built-in-models.ts'
import { estimateReview, estimateTurn } from '../../../lib/roundtable/estimate.ts'
import { leastCap } from '../../../lib/roundtable/least-cap.ts'

const prices = { inputPerMillion: 1, outputPerMillion: 10, perSearch: 0.01 }
const features = { search: false, reasoning: false }
const plain = { prices, features, parameters: {} }
const thinker = { ...plain, features: { search: false, reasoning: true } }
const searcher = { ...plain, features: { search: true, reasoning: false } }

const asked = (changes: object = {}) => ({
  question: 'Should an AI agent have write access to production in a company?',
  context: null,
  options: [
    { id: 'o1', text: 'Yes' },
    { id: 'o2', text: 'No' },
  ],
  aliases: true,
  ...changes,
})
const turn = (model: Parameters<typeof estimateTurn>[1]['model'], round = 1, others = 5) =>
  estimateTurn(asked(), { model, persona: null }, { round, others })

describe('what a call may take', () => {
  it('is a range, in tokens and in USD, by the model’s prices', () => {
    const { low, high, usd } = turn(plain)
    expect(low.inputTokens).toBeLessThan(high.inputTokens)
    expect(low.outputTokens).toBeLessThan(high.outputTokens)
    expect(usd?.high).toBeCloseTo((high.inputTokens + 10 * high.outputTokens) / 1e6, 12)
  })

  it('is not known without prices, and never nothing', () => {
    expect(turn({ ...plain, prices: null }).usd).toBeNull()
    expect(estimateReview(asked(), { ...plain, prices: null }, 6).usd).toBeNull()
  })

  it('grows with what the model thinks, by the effort asked for', () => {
    const most = (effort?: 'low' | 'high') => turn({ ...thinker, parameters: { effort } }).high.outputTokens
    expect(turn(plain).high.outputTokens).toBeLessThan(most('low'))
    expect(most('low')).toBeLessThan(most())
    expect(most()).toBeLessThan(most('high'))
  })

  it('ends at the most tokens that the model may write', () => {
    expect(turn({ ...thinker, parameters: { maxTokens: 500 } }).high.outputTokens).toBe(500)
  })

  it('grows with the others’ statements, from the second round on', () => {
    expect(turn(plain, 1, 20).high).toEqual(turn(plain, 1, 2).high)
    expect(turn(plain, 2, 2).high.inputTokens).toBeLessThan(turn(plain, 2, 20).high.inputTokens)
  })

  it('counts searches', () => {
    expect(turn(plain).high.searches).toBe(0)
    expect(turn(searcher).low.searches).toBe(1)
    expect(turn(searcher).usd?.high).toBeGreaterThan(0.01)
  })

  it('grows with a context, in any script', () => {
    const input = (context: string | null) =>
      estimateTurn(asked({ context }), { model: plain, persona: null }, { round: 1, others: 5 }).high
        .inputTokens
    expect(input('权'.repeat(1_000)) - input(null)).toBeGreaterThanOrEqual(1_500)
    expect(input('word '.repeat(200)) - input(null)).toBeGreaterThan(300)
  })

  it('lets the default panel begin under the default cap of one dollar, with the longest question', () => {
    const long = asked({ question: 'Why? '.repeat(400) })
    const turns = panelModels.map(({ features, prices }) =>
      estimateTurn(
        long,
        { model: { prices, features, parameters: {} }, persona: null },
        { round: 1, others: 5 },
      ),
    )
    const review = estimateReview(
      long,
      { ...thinker, prices: { inputPerMillion: 1.5, outputPerMillion: 7.5 } },
      6,
    )
    const usd = [...turns, review].reduce((sum, call) => sum + (call.usd?.high ?? Number.NaN), 0)
    expect(leastCap(usd)).toBeLessThan(1)
  })
})

describe('the least cap', () => {
  it.each([
    [0, 0.01],
    [0.001, 0.01],
    [0.12, 0.12],
    [0.1 + 0.2, 0.3],
    [0.301, 0.31],
  ])('for %d USD is %d', (usd, expected) => {
    expect(leastCap(usd)).toBe(expected)
  })
})
