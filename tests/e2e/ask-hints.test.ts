import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

const options = (page: Page) =>
  page
    .getByLabel(/^Option \d+$/)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
})

test('an open question under Yes and No gets room for its answers, or those that it names', async ({
  page,
}) => {
  const question = page.getByLabel('Your question')
  await question.fill('Which database should a startup begin with?')
  await page.getByRole('button', { name: 'Write the options' }).click()
  await expect(page.getByLabel('Option 1')).toBeFocused()
  expect(await options(page)).toEqual(['', '', ''])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('Option 1')).toBeFocused()
  expect(await options(page)).toEqual(['Yes', 'No'])

  await question.fill('Which is better, tea or coffee?')
  await page.getByRole('button', { name: 'Use Tea, Coffee' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  expect(await options(page)).toEqual(['Tea', 'Coffee'])
  await expect(page.getByText('Yes or No does not answer this question.')).toHaveCount(0)
  await page.getByLabel('Option 1').fill('Green tea')
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})

test('options that say the same, or that hold each other, are removed one by one', async ({ page }) => {
  await page.getByLabel('Your question').fill('Should we go to the sea?')
  await page.getByRole('button', { name: 'Add an option' }).click()
  await page.keyboard.type('yeah')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Yes, if it is warm')
  await expect(page.getByText('“Yes” and “yeah” are the same.')).toBeVisible()
  await expect(page.getByText('“Yes” and “Yes, if it is warm” can both be right.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Remove “yeah”' }).and(page.locator('.link')).click()
  expect(await options(page)).toEqual(['Yes', 'No', 'Yes, if it is warm'])
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await options(page)).toEqual(['Yes', 'No', 'yeah', 'Yes, if it is warm'])
  await expect(page.getByLabel('Option 3')).toBeFocused()

  await page.getByRole('button', { name: 'Remove “Yes, if it is warm”' }).and(page.locator('.link')).click()
  expect(await options(page)).toEqual(['Yes', 'No', 'yeah'])
  await page.getByRole('button', { name: 'Remove “yeah”' }).and(page.locator('.link')).click()
  expect(await options(page)).toEqual(['Yes', 'No'])
  await expect(page.getByText('are the same.')).toHaveCount(0)
})

test('a statement becomes a question, and a statement again', async ({ page }) => {
  const question = page.getByLabel('Your question')
  await question.fill('The city builds a tram line.')
  await page.getByRole('button', { name: 'Add a question mark' }).press('Enter')
  await expect(question).toHaveValue('The city builds a tram line?')
  await expect(page.getByText('Question mark added.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await expect(page.getByText('This reads like a statement or a topic.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(question).toHaveValue('The city builds a tram line.')
  await expect(question).toBeFocused()
  await expect(page.getByText('This reads like a statement or a topic.')).toBeVisible()
})

test('a sound ballot paper gets no hint', async ({ page }) => {
  const checked = page.waitForResponse((response) => response.url().endsWith('/api/v1/ballot-check'))
  await page.getByLabel('Your question').fill('Should the city build a tram line?')
  expect(await (await checked).json()).toEqual({ issues: [] })
  await expect(page.getByRole('button', { name: 'Add a question mark' })).toHaveCount(0)
})
