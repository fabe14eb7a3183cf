import type { Page } from '@playwright/test'
import { holdDebate } from '../support/e2e/debates.ts'
import { dataFolder, serve } from '../support/e2e/serve.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { panelVoter } from '../support/panel-voter.ts'
import { sixModels } from '../support/seed-panel.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const widths = [390, 1440]
const without = (model: string) => sixModels.filter((one) => one !== model).map((one) => ({ model: one }))

async function overflow(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 })
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

test('the record of each model leads to the debates that it sat in', async ({ page, house, models }) => {
  models.answerWith(panelVoter({ openai: ['Yes', 'No'] }))
  await page.goto('/')
  const question = 'Do records lead somewhere?'
  await holdDebate(page, house.url, { question, visibility: 'public' })
  await holdDebate(page, house.url, { question: 'A private matter?', visibility: 'private' })
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Models' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models')
  expect(await page.content()).not.toContain('A private matter?')
  const row = page.getByRole('row').filter({ hasText: 'GPT-5.4' })
  await expect(row.getByRole('cell')).toHaveCount(7)
  await expect(row.getByRole('cell').nth(2)).toHaveText(/Changed its mind\d+of \d+/)
  expect(await violations(page)).toEqual([])
  for (const width of widths) expect(await overflow(page, width), `${width}`).toBeLessThanOrEqual(0)
  await row.getByRole('link', { name: 'GPT-5.4' }).press('Enter')
  await expect(page).toHaveURL(/\/debates\?model=openai%2Fgpt-5\.4$/)
  await expect(page.getByRole('link', { name: question })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('openai/gpt-5.4')
})

test('scripted panelists stand apart from models', async ({ page }) => {
  const folder = dataFolder()
  // One that nobody has asked anything before.
  const house = await serve({ DATA_DIR: folder.path })
  const { url } = house
  await page.goto(`${url}/models`)
  await expect(page.getByText('No debate is over yet.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  const seats = ['rehearsal/ada', 'rehearsal/boris'].map((model) => ({ model }))
  await holdDebate(page, url, { seats })
  await page.goto(`${url}/models`)
  const scripted = page.getByRole('region', { name: 'Scripted panelists, not AI' })
  await expect(scripted.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('table')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await house.stop()
  folder.remove()
})

test('a debate and what it was asked again as stand side by side', async ({
  page,
  visitor,
  house,
  models,
}) => {
  await page.goto('/')
  models.answerWith(panelVoter({ openai: 'Yes' }))
  const first = await holdDebate(page, house.url, { question: 'Shall we meet again?', visibility: 'public' })
  models.answerWith(panelVoter({ xai: 'Later', openai: 'No' }))
  const again = await holdDebate(page, house.url, {
    ...{ question: first.question, visibility: 'public', parent: first.id, rounds: 2, aliases: false },
    ...{ options: ['No', 'Yes', 'Later'], seats: without('perplexity/sonar-pro') },
  })
  const secret = await holdDebate(page, house.url, {
    ...{ question: 'Shall we meet in secret?', visibility: 'private', parent: first.id },
  })

  await page.goto(`/debates/${encodeURIComponent(first.slug)}`)
  const family = page.getByRole('region', { name: 'Asked more than once' })
  await expect(family.getByRole('listitem')).toHaveText([
    /Asked again as.*secret/s,
    /Asked again as.*again\?/s,
  ])
  expect(await violations(page)).toEqual([])
  await family.getByRole('link', { name: /^Compare .*again/ }).press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two debates compared')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const changes = page.getByRole('region', { name: 'What was asked differently' })
  await expect(changes).toContainText('Exchange rounds at most')
  await expect(changes).toContainText('names shown')
  await expect(changes).toContainText('New optionLater')
  await expect(changes).toContainText('LeftSonar Pro')
  const seats = page.getByRole('region', { name: 'The seats' })
  await expect(seats).toContainText(
    '2 of the 5 seats with a ballot in both stood elsewhere in the later one.',
  )
  await expect(seats.getByRole('row').nth(1)).toHaveText(/GPT-5\.4moved Yes No/)
  await expect(seats.getByRole('row').filter({ hasText: 'Sonar Pro' })).toContainText('did not sit')
  const later = page.getByRole('region', { name: 'The vote' }).getByRole('row').filter({ hasText: 'Later' })
  await expect(later.getByRole('cell')).toHaveText(['was no option', '1'])
  expect(await violations(page)).toEqual([])
  for (const width of widths) expect(await overflow(page, width), `${width}`).toBeLessThanOrEqual(0)

  const address = (one: string, other: string) =>
    `/debates/${encodeURIComponent(one)}/compare/${encodeURIComponent(other)}`
  expect((await page.goto(address(secret.slug, first.slug)))?.status()).toBe(200)
  const stranger = await visitor()
  await stranger.goto(`/debates/${encodeURIComponent(first.slug)}`)
  const known = stranger.getByRole('region', { name: 'Asked more than once' })
  await expect(known.getByRole('listitem')).toHaveText([/Asked again as.*again\?/s])
  for (const [one, other] of [
    [secret.slug, first.slug],
    [first.slug, secret.slug],
    [first.slug, first.slug],
    [first.slug, 'nowhere'],
  ] as const) {
    const answer = await stranger.goto(address(one, other))
    expect(answer?.status()).toBe(404)
    expect(await stranger.content()).not.toContain('in secret')
  }
  expect((await stranger.goto(address(again.slug, first.slug)))?.status()).toBe(200)
  await stranger.goto(`/debates/${encodeURIComponent(again.slug)}`)
  await expect(known.getByRole('listitem')).toHaveText([/Asked again from.*again\?/s])

  // Its owner goes from one to the other of the two that were asked again.
  await page.goto(`/debates/${encodeURIComponent(again.slug)}`)
  await expect(family.getByRole('listitem')).toHaveText([
    /Asked again from.*again\?/s,
    /Also asked as.*secret/s,
  ])
  await family.getByRole('link', { name: /^Compare .*secret/ }).click()
  await expect(page.getByRole('heading', { name: 'The later' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What was asked differently' })).toContainText('in secret')
})

test('a search is found by keyboard and kept by no search engine', async ({ page, house, models }) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  const seats = sixModels.slice(0, 2).map((model) => ({ model }))
  for (const question of ['海を守るべきか', '山を守るべきか'])
    await holdDebate(page, house.url, { question, seats, mode: 'poll', visibility: 'public' })
  await page.goto('/debates')
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
  await page.getByRole('searchbox').fill('海')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Debates' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('link', { name: '海を守るべきか' })).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(await violations(page)).toEqual([])
  await page.getByRole('searchbox').fill('nothing of the kind')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No debate matches.')).toBeVisible()
  expect(await violations(page)).toEqual([])
})
