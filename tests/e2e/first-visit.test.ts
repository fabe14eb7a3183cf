import { debateText } from '../support/e2e/page-text.ts'
import { expect, test } from '../support/e2e/test.ts'

test.use({ baseURL: async ({ houseWithoutKeys }, use) => use(houseWithoutKeys.url) })

test('a first visitor without keys is told what to do, and runs a rehearsal with one click', async ({
  page,
  visitor,
}) => {
  await page.goto('/')
  const steps = page.getByRole('region', { name: 'No model is connected yet.' })
  await expect(steps).toContainText('OPENAI_API_KEY')
  await expect(steps).toContainText('Ollama')
  await steps.getByRole('button', { name: 'Run a rehearsal' }).click()

  await expect(page).toHaveURL(/\/debates\/Should-an-AI-agent/i)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Should an AI agent')
  const speaking = page.locator('.card .speaking')
  await expect(speaking.first()).toContainText('Scripted panelist, not AI')
  await expect(page.locator('.card-head', { hasText: 'speaking' }).first()).toBeVisible()
  await expect(page.getByText('Scripted rehearsal, not AI').first()).toBeVisible()

  await expect(page.locator('.verdict-line.has-winner')).toBeVisible({ timeout: 40_000 })
  await expect(page.locator('.verdict-line')).toHaveText(
    /Supermajority — .+ \(4\/5 votes, 5 of 6 seats voted\)/,
  )
  await expect(page.locator('.sentence')).toContainText('1 changed its mind')
  await expect(page.locator('.badges')).toContainText('rehearsal')
  await expect(page).toHaveTitle(/^✓ Supermajority/)
  const second = page.locator('#round-2')
  await expect(second.locator('.card', { hasText: 'changed its mind' })).toContainText('quote checked')
  await expect(second.locator('.card-failed')).toContainText('Its earlier ballot stands')
  await expect(second.locator('.card-abstained')).toHaveCount(1)
  await expect(page.locator('.summary')).toContainText('Reviewed by Iris (scripted reviewer)')
  await expect(page.locator('.credit-list')).toContainText('said it was persuaded by')

  const asked = page.locator('#round-1 .card').first().locator('.asked')
  await asked.getByText('What it was asked').click()
  await expect(asked).toContainText('Should an AI agent have write access to production in a company?')
  await expect(asked).toContainText('reasoning')

  const address = page.url()
  const reader = await visitor({ javaScriptEnabled: false })
  await reader.goto(address)
  await expect(reader.locator('.verdict-line')).toBeVisible()
  const permanent = await debateText(reader)
  expect(permanent).toContain('Scripted rehearsal, not AI')
  await page.reload()
  expect(await debateText(page)).toBe(permanent)
  await reader.locator('.asked').first().getByText('What it was asked').click()
  const json = reader.locator('.asked').first().getByRole('link', { name: 'The whole turn as JSON' })
  await expect(json).toBeVisible()
})
