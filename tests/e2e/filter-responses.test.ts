import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

test('responses are narrowed to one vote or to changed minds, by keyboard, and all come back', async ({
  page,
  openHeld,
}) => {
  await openHeld({ openai: ['Yes', 'No'] })
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

test('a filter and a pair that leave nothing say so, and one press brings all back', async ({
  page,
  openHeld,
}) => {
  const debate = await openHeld({ openai: ['Yes', 'No'] })
  const cards = page.locator('.card:visible')
  const empty = page.getByText('None of them in this round.')
  const filter = (name: RegExp) => page.locator('.filters').getByRole('button', { name })
  await filter(/^Yes/).click()
  await expect(page.getByRole('status').filter({ hasText: '1 of 12 responses shown.' })).toBeVisible()
  await expect(page.locator('#round-2').getByText('None of them in this round.')).toBeVisible()
  await expect(page.locator('#round-1').getByText('None of them in this round.')).toBeHidden()

  await page.getByLabel('Seat to compare', { exact: true }).selectOption('Grok 4.1 Fast')
  await page.getByLabel('Seat to compare it with').selectOption('Claude Opus 4.6')
  await expect(cards).toHaveCount(0)
  await expect(page.getByText('No response is like that.')).toBeVisible()
  await expect(empty.and(page.locator(':visible'))).toHaveCount(2)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await expect(cards).toHaveCount(12)
  await expect(filter(/^All/)).toBeFocused()
  await expect(page.getByRole('button', { name: 'Show all' })).toHaveCount(0)

  await filter(/^Yes/).click()
  await expect(cards).toHaveCount(1)
  await page.goto(`${debate.url}#r2-s1`)
  await filter(/^Yes/).click()
  await expect(cards, 'what a link leads to is shown with what was chosen').toHaveCount(2)
})
