import type { Label } from '../../lib/roundtable/debate.ts'
import { holdDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { panelVoter, type Votes } from '../support/panel-voter.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

interface State {
  /** By provider; who is not named votes No. */
  votes?: Votes
  /** Providers whose seats do not answer. */
  silent?: string[]
  /** Whether the verdict line stands in the winner's colour. */
  isColoured: boolean
}

const abstain = 'abstain'

/** A table of six for each label. */
const states: Record<Label, State> = {
  'No quorum': { silent: ['openai', 'xai', 'gemini', 'moonshot'], isColoured: false },
  'No opinion': {
    votes: {
      perplexity: abstain,
      openai: abstain,
      xai: abstain,
      moonshot: abstain,
      gemini: abstain,
      anthropic: abstain,
    },
    isColoured: false,
  },
  'Single voice': {
    votes: { perplexity: abstain, openai: abstain, xai: abstain, moonshot: abstain, gemini: abstain },
    isColoured: true,
  },
  'Abstention-led': {
    votes: { perplexity: abstain, openai: abstain, xai: abstain, moonshot: abstain },
    isColoured: false,
  },
  Tie: { votes: { openai: 'Yes', xai: 'Yes', gemini: 'Yes' }, isColoured: false },
  Unanimous: { isColoured: true },
  'Unanimous among voters': { silent: ['openai'], isColoured: true },
  Supermajority: { votes: { openai: 'Yes' }, isColoured: true },
  Majority: { votes: { openai: 'Yes', xai: 'Yes', gemini: abstain }, isColoured: true },
  Plurality: {
    votes: { perplexity: 'Yes', openai: 'Yes', xai: 'Later', moonshot: 'Never', gemini: abstain },
    isColoured: false,
  },
}

for (const [label, { votes = {}, silent = [], isColoured }] of Object.entries(states)) {
  test(`a page says “${label}” with the same dignity, and to everyone`, async ({ page, house, models }) => {
    models.answerWith(
      panelVoter(votes, (call, kind) =>
        kind !== 'review' && silent.includes(call.provider ?? '')
          ? { status: 400, body: { error: { message: 'no' } } }
          : null,
      ),
    )
    const debate = await holdDebate(page, house.url, {
      mode: 'poll',
      options: ['Yes', 'No', 'Later', 'Never'],
    })
    expect(debate.verdict?.label).toBe(label)
    await page.goto(debate.url)
    const line = page.locator('.verdict-line')
    await expect(line).toHaveText(debate.verdict?.line ?? '')
    await expect(page.locator('.sentence')).toHaveText(debate.verdict?.sentence ?? '')
    await expect(page.locator('.verdict-line.has-winner')).toHaveCount(isColoured ? 1 : 0)
    expect(await violations(page)).toEqual([])
  })
}
