import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { panelVoter, shownStatements } from '../support/panel-voter.ts'
import { seedQuestion } from '../support/seed-panel.ts'

test('six models that agree end without discussion', async ({ page, models }) => {
  models.answerWith(panelVoter({}, undefined, { durationMs: 300 }))
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  await page.getByLabel('Your question').fill(seedQuestion)
  await page.getByRole('button', { name: 'Put it to the table' }).click()

  await expect(page.locator('.verdict-line')).toHaveText(/Unanimous — No \(6\/6 votes\)/)
  await expect(page.locator('.sentence')).toHaveText('All 6 models agreed on "No" without discussion')
  await expect(page.locator('#round-1 .card-voted')).toHaveCount(6)
  await expect(page.locator('#round-2')).toHaveCount(0)
  const summary = page.locator('.summary')
  await expect(summary.getByRole('heading', { level: 2 })).toHaveText(
    'The table weighed the question and came to its answer.',
  )
  await expect(summary).toContainText('Reviewed by Mistral Medium 3.5, not a seat')
})

test('a split table argues: one persuaded, one unattributed, one carried', async ({ page, models }) => {
  const votes = { openai: ['Yes', 'No'], xai: ['Yes', 'No'] }
  models.answerWith(
    panelVoter(votes, (call, kind) => {
      if (kind !== 'exchange') return null
      if (call.provider === 'perplexity') return { status: 400, body: { error: { message: 'no' } } }
      if (call.provider !== 'openai' && call.provider !== 'xai') return null
      const shown = shownStatements(call).find((one) => one.vote === 'No')
      const said =
        call.provider === 'openai'
          ? shown?.text.split(' ').slice(-8, -1).join(' ')
          : 'words that nobody here ever said'
      return defaultVoter('No', { persuadedBy: { statement: shown?.label, quote: said } })(call)
    }),
  )
  await page.goto('/')
  await page.getByLabel('Your question').fill(seedQuestion)
  await page.getByRole('button', { name: 'Put it to the table' }).click()

  await expect(page.locator('.sentence')).toHaveText(
    'All 6 models agreed on "No" after discussion; 2 changed their minds; 1 vote carried from round 1',
  )
  const card = (name: string) => page.locator('#round-2').getByRole('article', { name: `${name}: No` })
  await expect(card('GPT-5.4')).toContainText('quote checked ✓')
  await expect(card('Grok 4.1 Fast')).toContainText('unattributed: the quoted words could not be verified')
  await expect(card('Sonar Pro')).toContainText('Its earlier ballot stands: No.')
  await expect(page.locator('.badges')).toContainText('debate-made')
  await expect(page.locator('.badges')).toContainText('carried votes')

  const credit = page.locator('.credit-list li')
  await expect(credit).toHaveCount(1)
  await credit.getByRole('link').press('Enter')
  await expect(page.locator('#round-1 mark:target')).toBeInViewport()
})
