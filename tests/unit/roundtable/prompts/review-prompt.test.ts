import { describe, expect, it } from 'vitest'
import { renderReviewPrompt } from '../../../../lib/roundtable/prompts/review-prompt.ts'
import { turnResult } from '../../../support/debate-fixtures.ts'
import { DebateLog } from '../../../support/debate-log.ts'
import { playDebate, playOn } from '../../../support/play-debate.ts'
import { textOf } from '../../../support/prompts.ts'
import { lcg } from '../../../support/seeded-random.ts'

const render = (debate: Parameters<typeof renderReviewPrompt>[0]) =>
  renderReviewPrompt(debate, { hideNames: [], random: lcg(1) })

describe('renderReviewPrompt', () => {
  it('shows every valid statement of every closed round under its alias, and no failure or refusal', () => {
    const { debate } = playDebate([
      ['o1', 'o2', 'abstain', 'failed', 'refused', 'o1'],
      ['o1', 'o1', 'abstain', 'o1', 'o1', 'failed'],
    ])
    const { shown, messages } = render(debate)
    expect(shown.map(({ seat, round }) => `${round}/${seat}`).sort()).toEqual([
      '1/1',
      '1/2',
      '1/3',
      '1/6',
      '2/1',
      '2/2',
      '2/3',
    ])
    const text = textOf(messages, 'user')
    expect(text).toMatch(/^S\d+ \(Alias 2, round 1\) votes [AB]: No$/m)
    expect(text).toMatch(/^S\d+ \(Alias 2, round 2\) votes [AB]: Yes \(changed its mind\)$/m)
    expect(text).toMatch(/^S\d+ \(Alias 3, round 1\) abstains$/m)
    expect(text).not.toContain('Model 1')
    expect(shown.map(({ label }) => label)).toEqual(shown.map((_, index) => `S${index + 1}`))
  })

  it('leaves out a round that never closed, which does not count', () => {
    const { debate } = playDebate([
      ['o1', 'o2'],
      ['o1', 'o1'],
    ])
    const rounds = debate.rounds.map((round) => (round.n === 2 ? { ...round, closedAt: null } : round))
    expect(render({ ...debate, rounds }).shown.map(({ round }) => round)).toEqual([1, 1])
  })

  it('shows whole statements, where seats are shown 150 words of each other', () => {
    const log = new DebateLog({ seats: 2 })
    const reasoning = 'One two three four five six seven eight. '.repeat(60).trim()
    const debate = playOn(log, () => turnResult('o1', { reasoning }))
    expect(render(debate).shown.map(({ text }) => text)).toEqual([reasoning, reasoning])
  })

  it('gives the computed result and forbids to change it', () => {
    const { debate } = playDebate([['o1', 'o1', 'o2']])
    const { messages } = render(debate)
    expect(textOf(messages, 'user')).toContain(debate.verdict?.line)
    expect(textOf(messages, 'user')).toContain(debate.verdict?.sentence)
    expect(textOf(messages, 'system')).toMatch(/cannot change the label, the winner or any number/)
    expect(textOf(messages, 'system')).toMatch(/double quotation marks, word for word/)
    expect(textOf(messages, 'system')).toMatch(/language of the question/)
  })

  it('says who was persuaded by whom, where that is verified', () => {
    const log = new DebateLog({ seats: 3 })
    const debate = playOn(log, ({ round, seat }) => {
      if (seat !== 2) return turnResult('o1')
      if (round === 1) return turnResult('o2')
      return turnResult('o1', { persuadedBy: { seat: 3, quote: 'what speaks for o1', verified: true } })
    })
    expect(textOf(render(debate).messages)).toContain(
      '(changed its mind, and says that Alias 3 persuaded it)',
    )
  })

  it('tells samples of a poll apart', () => {
    const { debate } = playDebate([['o1', 'o2']], { mode: 'poll', settings: { rounds: 0, samples: 2 } })
    const { shown, messages } = render(debate)
    expect(shown).toHaveLength(4)
    expect(textOf(messages)).toMatch(/\(Alias 1, round 1, sample 2\) votes/)
  })

  it('asks for everything that a review consists of', () => {
    const { answer } = render(playDebate([['o1', 'o2']]).debate)
    expect(Object.keys(answer.schema.properties as object)).toEqual([
      'headline',
      'narrative',
      'strongest',
      'turningPoints',
      'minority',
      'agreedFacts',
      'disputedFacts',
      'wouldSettle',
    ])
  })
})
