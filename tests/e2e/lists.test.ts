import type { Page } from '@playwright/test'
import { holdDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { panelVoter } from '../support/panel-voter.ts'
import { sixModels } from '../support/seed-panel.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const two = { seats: sixModels.slice(0, 2).map((model) => ({ model })), mode: 'poll' }
const listed = (page: Page) => page.getByRole('list', { name: 'Debates' }).getByRole('heading')

test('a search keeps its filters from page to page, and is left with one step', async ({
  page,
  house,
  models,
}) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  const questions = Array.from({ length: 22 }, (_, n) => `Is the curlew number ${n}?`)
  for (const question of questions)
    await holdDebate(page, house.url, { ...two, question, visibility: 'public' })
  models.answerWith(panelVoter({ openai: 'Yes' }))
  await holdDebate(page, house.url, { ...two, question: 'Is a curlew a tie?', visibility: 'public' })

  await page.goto('/debates')
  await page.getByRole('searchbox').fill('CURLEW is')
  await page.getByRole('combobox', { name: 'Verdict' }).selectOption('Unanimous')
  await page.getByRole('combobox', { name: 'Model' }).selectOption(sixModels[0] ?? '')
  await page.getByRole('button', { name: 'Search' }).press('Enter')
  const newest = questions.toReversed()
  await expect(listed(page)).toHaveText(newest.slice(0, 20))
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Older' }).press('Enter')
  await expect(listed(page)).toHaveText(newest.slice(20))
  await expect(page).toHaveTitle(/^“CURLEW is” · Unanimous · .* · Older · Explore/)
  await expect(page.getByRole('searchbox')).toHaveValue('CURLEW is')
  await expect(page.getByRole('combobox', { name: 'Verdict' })).toHaveValue('Unanimous')
  await expect(page.getByRole('link', { name: 'Older' })).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Newest' }).press('Enter')
  await expect(listed(page)).toHaveText(newest.slice(0, 20))

  await page.getByRole('combobox', { name: 'Verdict' }).selectOption('Tie')
  await page.getByRole('button', { name: 'Search' }).press('Enter')
  await expect(listed(page)).toHaveText(['Is a curlew a tie?'])
  await page.getByRole('searchbox').fill('curlew heron')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Every word has to occur in the question.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Show all' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Show all' }).press('Enter')
  await expect(page).toHaveURL(/\/debates$/)
  await expect(listed(page)).toHaveCount(20)
})

test('one’s own debates are found by their words, with who may read them', async ({
  page,
  visitor,
  house,
  models,
}) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  for (const visibility of ['private', 'unlisted', 'public'])
    await holdDebate(page, house.url, { ...two, question: `Is the avocet ${visibility}?`, visibility })
  const seats = sixModels.map((model) => ({ model }))
  await holdDebate(page, house.url, { ...two, seats, question: 'האם העפרוני פרטי?', visibility: 'private' })
  await page.goto('/mine?query=avocet')
  await expect(listed(page)).toHaveText(
    ['public', 'unlisted', 'private'].map((one) => `Is the avocet ${one}?`),
  )
  await expect(page.getByRole('listitem').filter({ hasText: 'avocet unlisted' })).toContainText(
    /Poll · unlisted link · \d+ \w+ \d{4}/,
  )
  await page.getByRole('searchbox').fill('עפרוני')
  await page.keyboard.press('Enter')
  await expect(listed(page)).toHaveText(['האם העפרוני פרטי?'])
  // All of its entry stands where its question begins, on the right.
  const entry = page.getByRole('listitem').filter({ hasText: 'העפרוני' })
  const ends = await entry.evaluate((item) => {
    const right = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return Math.round(range.getBoundingClientRect().right)
    }
    return [...item.children].map((child) => Math.round(item.getBoundingClientRect().right) - right(child))
  })
  for (const distance of ends) expect(distance).toBeLessThanOrEqual(1)
  // Where it is too narrow for all names, the first ones are seen.
  await page.setViewportSize({ width: 390, height: 800 })
  const names = entry.getByText('GPT-5.4')
  const begin = await names.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect().left - element.getBoundingClientRect().left
  })
  expect(Math.abs(begin)).toBeLessThanOrEqual(1)
  expect(await violations(page)).toEqual([])

  const stranger = await visitor()
  await stranger.goto('/mine')
  await expect(stranger.getByText('You have not asked anything from this browser yet.')).toBeVisible()
  await expect(stranger.getByRole('searchbox')).toHaveCount(0)
  await stranger.goto('/debates?query=avocet')
  await expect(listed(stranger)).toHaveText(['Is the avocet public?'])
})

test('what somebody made public is asked again for those with the link only', async ({
  page,
  visitor,
  house,
  models,
}) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  const parent = await holdDebate(page, house.url, {
    ...{ ...two, question: 'Is the dunlin for everyone?', visibility: 'public' },
  })
  const stranger = await visitor()
  await stranger.goto(`/debates/${encodeURIComponent(parent.slug)}`)
  await stranger.getByRole('link', { name: 'Ask again with changes' }).click()
  await expect(stranger.getByLabel('Your question')).toHaveValue(parent.question)
  await stranger.getByText('Context, samples, reviewer, visibility, cap').click()
  await expect(stranger.getByLabel('Who can read it')).toHaveValue('unlisted')
  await stranger.getByRole('button', { name: 'Put it to the table' }).click()
  await expect(stranger.getByRole('link', { name: 'Asked again from an earlier debate' })).toBeVisible()
  // The child knows its parent; the parent names no child whose link was given to nobody.
  await page.goto(`/debates/${encodeURIComponent(parent.slug)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(parent.question)
  await expect(page.getByRole('region', { name: 'Asked more than once' })).toHaveCount(0)
})

test('the rules are shown with examples that the code itself works out', async ({ page }) => {
  await page.goto('/method')
  const labels = page.getByRole('table').first().getByRole('row')
  await expect(labels).toHaveCount(11)
  await expect(labels.filter({ hasText: 'Supermajority' })).toContainText('Supermajority — No (4/6 votes)')
  await expect(labels.filter({ hasText: 'Plurality' })).toContainText('Plurality — Oslo')
  await expect(page.getByRole('row').filter({ hasText: '4 or more of 6' })).toContainText('69%')
  await expect(page.getByText('Not attributed').first()).toBeVisible()
  await expect(page.getByText('Verified').first()).toBeVisible()
})
