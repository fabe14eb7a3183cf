import type { Page } from '@playwright/test'
import { addGateway, keep } from '../support/e2e/keeping.ts'
import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { panelVoter } from '../support/panel-voter.ts'

const seats = (page: Page) => page.getByRole('button', { name: /^Seat \d/ })

test('the picker draws a part of some three hundred models, and finds the others', async ({
  page,
  house,
  models,
}) => {
  await signIn(page)
  const gateway = await addGateway(page, house.url, models.url, 'Gateway of hundreds')
  await keep(page, house.url, 'POST', `/connections/${gateway}/import`, {})
  await page.goto('/')
  await expect(seats(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'Add a seat' }).click()
  const picker = page.getByRole('dialog', { name: 'Add a seat' })
  const search = picker.getByRole('searchbox')
  const rows = picker.getByRole('listitem')
  await expect(search).toBeFocused()
  await expect(rows).toHaveCount(50)
  const left = picker.getByText(/^\d+ more: search to find them\.$/)
  expect(Number.parseInt((await left.textContent()) ?? '', 10)).toBeGreaterThan(230)

  const add = picker.getByRole('button', { name: /^Add .*Model 279$/ })
  await expect(add).toHaveCount(0)
  await search.pressSequentially('model 279')
  await add.click()
  await expect(picker.getByText('7 seats')).toBeVisible()
  await search.fill('no model is called this')
  await expect(picker.getByText('No model matches “no model is called this”.')).toBeVisible()
  await picker.getByRole('button', { name: 'Done' }).click()
  await expect(seats(page)).toHaveCount(7)
  await expect(page.getByRole('button', { name: 'Add a seat' })).toBeFocused()
  await keep(page, house.url, 'DELETE', `/connections/${gateway}`)
})

test('the panel that was used last, and the default one, are a click away', async ({ page, models }) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  await expect(seats(page)).toHaveCount(6)
  for (const name of ['Grok 4.1 Fast (3)', 'GPT-5.4 (2)'])
    await page.getByRole('button', { name: `Remove ${name}` }).click()
  await page.getByLabel('Your question').fill('Is a panel of four enough?')
  await page.getByRole('button', { name: 'Put it to the table' }).click()
  await page.waitForURL(/\/debates\//)

  await page.goto('/')
  await expect(seats(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'Default panel' }).click()
  await expect(seats(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'Last panel' }).click()
  await expect(seats(page)).toHaveCount(4)
})

test('the focus goes on to the next seat when one is taken away', async ({ page }) => {
  await page.goto('/')
  await expect(seats(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'Remove Claude Opus 4.6 (6)' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Gemini 3.1 Pro (5)' })).toBeFocused()
  await page.getByRole('button', { name: 'Remove GPT-5.4 (2)' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Grok 4.1 Fast (2)' })).toBeFocused()
})

test('a seat from near keeps to WCAG, with a persona that is too long as well', async ({ page }) => {
  await page.goto('/')
  await expect(seats(page)).toHaveCount(6)
  await seats(page).nth(1).click()
  const seat = page.getByRole('dialog', { name: 'GPT-5.4' })
  const persona = seat.getByLabel('Persona (optional)')
  await expect(persona).toBeFocused()
  expect(await violations(page)).toEqual([])
  await persona.fill('nurse '.repeat(90))
  await expect(seat.getByText('39 characters too long')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await seat.getByRole('button', { name: 'Done' }).click()
  await expect(seats(page).nth(1)).toBeFocused()
})
