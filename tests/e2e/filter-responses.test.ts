import { holdDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

test('responses are narrowed to one vote or to changed minds, by keyboard, and all come back', async ({
  page,
  house,
  models,
}) => {
  models.answerWith(panelVoter({ openai: ['Yes', 'No'] }))
  const debate = await holdDebate(page, house.url)
  await page.goto(debate.url)
  const cards = page.locator('.card:visible')
  await expect(cards).toHaveCount(12)
  const choose = async (name: RegExp) => {
    const button = page.locator('.filters').getByRole('button', { name })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }
  await choose(/^Yes/)
  await expect(cards).toHaveCount(1)
  await expect(cards).toContainText('GPT-5.4')
  await choose(/^No/)
  await expect(cards).toHaveCount(11)
  await choose(/^Changed minds/)
  await expect(cards).toHaveCount(1)
  await expect(cards).toContainText('changed its mind')
  await choose(/^All/)
  await expect(cards).toHaveCount(12)
})
