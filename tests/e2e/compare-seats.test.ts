import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

test('two seats are read side by side, in every round, and all come back', async ({ page, openHeld }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openHeld({ openai: ['Yes', 'No'] })
  const cards = page.locator('.card:visible')
  await expect(cards).toHaveCount(12)
  await page.getByLabel('Seat to compare', { exact: true }).selectOption('GPT-5.4')
  await expect(cards).toHaveCount(12)
  const second = page.getByLabel('Seat to compare it with')
  await expect(second.getByRole('option', { name: 'GPT-5.4' })).toHaveCount(0)
  await second.selectOption('Grok 4.1 Fast')
  await expect(cards).toHaveCount(4)
  const [left, right] = await page
    .locator('#round-2 .card:visible')
    .evaluateAll((shown) => shown.map((card) => card.getBoundingClientRect().toJSON()))
  expect(left.top).toBe(right.top)
  expect(left.width).toBe(right.width)
  expect(left.right).toBeLessThan(right.left)
  expect(await violations(page)).toEqual([])
  await second.selectOption('no seat')
  await expect(cards).toHaveCount(12)
})
