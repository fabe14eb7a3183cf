import { describe, expect, it } from 'vitest'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import { defaultVoter } from '../../support/model-server/default-voter.ts'
import { panelVoter, shownStatements } from '../../support/panel-voter.ts'
import { sixModels } from '../../support/seed-panel.ts'
import { holdDebate, openTestHouse } from '../../support/test-house.ts'

const seatOf = (model: string) => sixModels.indexOf(model) + 1

describe.each(['embedded', 'postgres'] as const)('debates on %s', (kind) => {
  it('ends the seed question unanimously without discussion', async () => {
    const house = await openTestHouse(kind, panelVoter({}))
    try {
      const debate = await holdDebate(house.runtime)
      expect(debate.status).toBe('finished')
      expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
      expect(debate.verdict?.sentence).toBe('All 6 models agreed on "No" without discussion')
      expect(debate.rounds).toHaveLength(1)
      expect(debate.review?.status).toBe('written')
      expect(debate.review?.reviewer?.maker).toBe('Mistral')
      expect(house.models.journal).toHaveLength(7)
      expect(foldAll(await house.runtime.store.readEvents(debate.id, 0))).toEqual(debate)
    } finally {
      await house.close()
    }
  })

  it('lets a split table argue: one persuaded, one claiming a quote that is not there, one failing', async () => {
    const votes = {
      openai: ['Yes', 'No'],
      xai: ['Yes', 'No'],
      perplexity: 'No',
      moonshot: 'No',
      gemini: 'No',
      anthropic: 'No',
    }
    const answer = panelVoter(votes, (call, asked) => {
      if (asked !== 'exchange') return null
      if (call.provider === 'perplexity') return { status: 400, body: { error: { message: 'no' } } }
      if (call.provider === 'openai') {
        const shown = shownStatements(call).find((one) => one.vote === 'No')
        const quote = shown?.text.split(' ').slice(-8).join(' ').replace(/\.$/, '')
        return defaultVoter('No', { persuadedBy: { statement: shown?.label, quote } })(call)
      }
      if (call.provider === 'xai') {
        const shown = shownStatements(call).find((one) => one.vote === 'No')
        const persuadedBy = { statement: shown?.label, quote: 'words that nobody at this table ever said' }
        return defaultVoter('No', { persuadedBy })(call)
      }
      return null
    })
    const house = await openTestHouse(kind, answer)
    try {
      const debate = await holdDebate(house.runtime)
      expect(debate.rounds).toHaveLength(2)
      const turn = (model: string) => debate.rounds[1]?.turns.find((one) => one.seat === seatOf(model))
      expect(turn('openai/gpt-5.4')).toMatchObject({ changedMind: true, persuadedBy: { verified: true } })
      expect(turn('xai/grok-4.1-fast')).toMatchObject({ changedMind: true, persuadedBy: { verified: false } })
      expect(turn('perplexity/sonar-pro')).toMatchObject({ status: 'failed', carried: true })
      expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
      expect(debate.verdict?.sentence).toBe(
        'All 6 models agreed on "No" after discussion; 2 changed their minds; 1 vote carried from round 1',
      )
      expect(debate.verdict?.badges).toEqual(['debate-made', 'carried votes'])
    } finally {
      await house.close()
    }
  })

  it('never lets a model or maker be named in an exchange or a review while aliases are on', async () => {
    const betray =
      'I am GPT-5.4 by OpenAI, and Claude Opus 4.6 of Anthropic, Gemini, Grok, Kimi and Sonar agree with me.'
    const answer = panelVoter({ openai: 'Yes', gemini: 'Yes' }, (call, asked) =>
      asked === 'review'
        ? null
        : defaultVoter(call.provider === 'openai' ? 'Yes' : 'No', { reasoning: betray })(call),
    )
    const house = await openTestHouse(kind, answer)
    try {
      await holdDebate(house.runtime, { rounds: 2 })
      const names =
        /gpt|openai|claude|opus|anthropic|gemini|google|grok|xai|kimi|moonshot|sonar|perplexity|mistral/i
      const read = house.models.journal.filter(
        (call) => /exchange|S1 \(/.test(call.user) || call.user.includes('Reasoning:'),
      )
      expect(read.length).toBeGreaterThanOrEqual(7)
      for (const call of read) expect(`${call.system}\n${call.user}`).not.toMatch(names)
    } finally {
      await house.close()
    }
  })

  it('shows names instead of aliases when asked to', async () => {
    const house = await openTestHouse(kind, panelVoter({ openai: 'Yes' }))
    try {
      const debate = await holdDebate(house.runtime, { aliases: false })
      expect(debate.seats.map((seat) => seat.alias)).toContain('Claude Opus 4.6')
      expect(debate.verdict?.badges).toContain('names shown')
      const exchange = house.models.journal.filter((call) => call.user.includes('(Claude Opus 4.6)'))
      expect(exchange.length).toBeGreaterThan(0)
    } finally {
      await house.close()
    }
  })

  it('counts repeats of a poll as one ballot a seat', async () => {
    let calls = 0
    const answer = panelVoter({}, (call, asked) =>
      asked === 'first' && call.provider === 'openai'
        ? defaultVoter(++calls % 2 === 0 ? 'Yes' : 'No')(call)
        : null,
    )
    const house = await openTestHouse(kind, answer)
    try {
      const seats = ['openai/gpt-5.4', 'xai/grok-4.1-fast', 'moonshot/kimi-k2.5'].map((model) => ({
        model,
        persona: null,
      }))
      const debate = await holdDebate(house.runtime, { mode: 'poll', rounds: 0, samples: 4, seats })
      expect(debate.rounds[0]?.turns).toHaveLength(12)
      expect(debate.seats[0]?.standing).toMatchObject({ ballot: 'abstain', undecided: true })
      expect(debate.verdict?.line).toBe('Unanimous among voters — No (2/2 votes, 2 of 3 seats voted)')
    } finally {
      await house.close()
    }
  })
})
