import { focused, tabTo } from '../support/e2e/keyboard.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

test('asks a question and reads its verdict with the keyboard alone', async ({ page, models }) => {
  models.answerWith(
    panelVoter({ openai: 'Tea', xai: ['Tea', 'Coffee'], gemini: 'Coffee', moonshot: 'Coffee' }),
  )
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  await tabTo(page, 'Skip to content')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Your question')
  await page.keyboard.type('Which is the better drink, tea or coffee?')
  for (const [place, text] of [
    ['Answer 1', 'Coffee'],
    ['Answer 2', 'Tea'],
  ] as const) {
    await tabTo(page, place)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  expect((await focused(page)).name).toBe('Answer 3')
  await page.keyboard.type('Water')
  await page.keyboard.press('Alt+ArrowUp')
  expect((await focused(page)).name).toBe('Answer 2')
  await expect(page.getByLabel('Answer 3')).toHaveValue('Tea')
  await tabTo(page, 'Put it to the table')
  await page.keyboard.press('Enter')

  await expect(page.locator('.verdict-line')).toContainText(/— Coffee|— Tea|Tie/)
  await tabTo(page, 'Copy link')
  await tabTo(page, /GPT-5\.4/)
  await page.keyboard.press('Enter')
  const card = page.locator('#round-2 .card:target')
  await expect(card).toBeInViewport()
  await tabTo(page, 'What it was asked')
  await page.keyboard.press('Enter')
  await expect(card.locator('.asked-body')).toContainText('Which is the better drink, tea or coffee?')
})
