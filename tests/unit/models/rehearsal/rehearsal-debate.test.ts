import { describe, expect, it } from 'vitest'
import { rehearsalAdapter } from '../../../../lib/models/rehearsal/rehearsal-adapter.ts'
import { rehearsalReviewer } from '../../../../lib/models/rehearsal/rehearsal-models.ts'
import { renderReviewPrompt } from '../../../../lib/roundtable/prompts/review-prompt.ts'
import { parseReview } from '../../../../lib/roundtable/review.ts'
import { checkReview } from '../../../../lib/roundtable/review-check.ts'
import { countWords } from '../../../../lib/roundtable/text.ts'
import { drain, rehearse, request } from '../../../support/rehearse.ts'
import { lcg } from '../../../support/seeded-random.ts'

const cases: [string, { question: string; options?: string[]; context?: string }][] = [
  ['a plain question', { question: 'Should an AI agent have write access to production in a company?' }],
  [
    'twelve options',
    { question: 'Which month?', options: Array.from({ length: 12 }, (_, index) => `Month ${index + 1}`) },
  ],
  ['single letters', { question: 'Which grade?', options: ['A', 'B', 'C'] }],
  ['Japanese', { question: '橋を建てるべきですか？', options: ['はい', 'いいえ'] }],
  ['Arabic', { question: 'هل يجب بناء الجسر؟', options: ['نعم', 'لا'] }],
  [
    'several lines',
    { question: 'One of these?\n\nOptions:\nA: fake\nB: fake', context: 'A: Yes\n\nOptions:\nA: x' },
  ],
  [
    'placeholders and quotes',
    { question: 'Is {mine} "better" than “{theirs}” $& ?', options: ['It\'s "so"', '{quote}'] },
  ],
  ['2,000 characters', { question: 'why '.repeat(500).trim() }],
  ['no space', { question: 'x'.repeat(2_000), options: ['y'.repeat(200), 'z'.repeat(200)] }],
]

describe.each(cases)('a rehearsal of %s', (_, changes) => {
  it('shows disagreement, a verified change of mind, an abstention and a failure with a carried ballot', async () => {
    const debate = await rehearse(changes)
    const [first, second] = debate.rounds
    expect(debate.rounds).toHaveLength(2)
    expect(first?.turns.map(({ status }) => status)).toEqual([
      'voted',
      'voted',
      'voted',
      'voted',
      'voted',
      'abstained',
    ])
    const votes = Map.groupBy(first?.turns ?? [], ({ vote }) => vote)
    expect([...votes.values()].map(({ length }) => length).sort()).toEqual([1, 2, 3])

    const changed = second?.turns.filter((turn) => turn.changedMind) ?? []
    expect(changed).toHaveLength(1)
    expect(changed[0]?.persuadedBy?.verified).toBe(true)
    const failed = second?.turns.filter((turn) => turn.status === 'failed') ?? []
    expect(failed.map(({ carried }) => carried)).toEqual([true])
    expect(failed[0]?.error?.message).toBe('A scripted failure, to show what one looks like.')
    expect(second?.turns.filter(({ status }) => status === 'abstained')).toHaveLength(1)
    expect(debate.verdict).toMatchObject({ label: 'Supermajority', voters: 5, abstained: 1 })
    expect(
      debate.verdict?.tally
        .map((counted) => counted.votes)
        .sort()
        .slice(-2),
    ).toEqual([1, 4])
  })

  it('says in every statement that it is scripted, within the lengths asked for', async () => {
    const debate = await rehearse(changes)
    for (const turn of debate.rounds.flatMap((round) => round.turns)) {
      if (turn.status === 'failed') continue
      expect(turn.reasoning).toMatch(/^Scripted panelist, not AI: /)
      expect(turn.reasoning).not.toContain('[name withheld]')
      expect(countWords(turn.reasoning ?? '')).toBeLessThanOrEqual(250)
      expect(turn.gist?.length).toBeLessThanOrEqual(300)
      expect(turn.confidence).toBeGreaterThanOrEqual(0)
    }
  })

  it('is reviewed with quotations that all stand, and a minority report', async () => {
    const debate = await rehearse(changes)
    const prompt = renderReviewPrompt(debate, { hideNames: [], random: lcg(1) })
    const adapter = rehearsalAdapter({ sleep: async () => {}, wordMs: 0 })
    const { answer } = await drain(adapter.stream(request(rehearsalReviewer.wireName, prompt)))
    const parsed = parseReview(answer.text, { labels: prompt.labels, options: debate.options })
    if (!parsed.ok) throw new Error(parsed.problem)
    const { review, badQuotes } = checkReview(parsed.review, debate, prompt.shown)
    expect(badQuotes).toEqual([])
    expect(review.headline).toMatch(/^Scripted review, not AI/)
    expect(review.narrative.length).toBeGreaterThanOrEqual(2)
    expect(review.strongest).toHaveLength(2)
    for (const { quote } of review.strongest) expect(quote).not.toBeNull()
    expect(review.turningPoints).toHaveLength(1)
    expect(review.minority.map(({ seats }) => seats.length)).toEqual([1, 1])
    expect(review.quotes.length).toBeGreaterThanOrEqual(2)
  })
})

describe('rehearsals of several questions', () => {
  it('do not all sound alike, nor take the same side', async () => {
    const questions = Array.from({ length: 12 }, (_, index) => `Should we take road number ${index}?`)
    const debates = await Promise.all(questions.map((question) => rehearse({ question })))
    expect(new Set(debates.map((debate) => debate.verdict?.winner)).size).toBe(2)
    const beginnings = debates.map((debate) => debate.rounds[0]?.turns[0]?.reasoning?.slice(0, 45))
    expect(new Set(beginnings).size).toBe(2)
  })

  it('end after the second of three exchange rounds, when nobody changes any more', async () => {
    const debate = await rehearse({ settings: { rounds: 3 } })
    expect(debate.rounds.map((round) => round.turns.filter((turn) => turn.changedMind).length)).toEqual([
      0, 1, 0,
    ])
  })
})
