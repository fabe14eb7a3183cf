import { holdDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { hardDebates } from '../support/e2e/hard-debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { panelVoter } from '../support/panel-voter.ts'
import { seedQuestion } from '../support/seed-panel.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the page where one asks, with everything unfolded', async ({ page }) => {
  await page.goto('/')
  expect(await violations(page)).toEqual([])
  await page.getByText('Context, rounds, reviewer, visibility, cap').click()
  await page.getByRole('button', { name: 'Put it to the table' }).click()
  await expect(page.getByText('Type a question first.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '+ Add a seat' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a running debate, with its owner’s menu and the wish to be told of its end', async ({
  page,
  context,
  house,
  models,
}) => {
  await context.grantPermissions(['notifications'])
  const gate = closedGate()
  models.answerWith(
    panelVoter({ openai: 'Yes' }, async (call) => {
      if (call.provider === 'xai') await gate.opened
      return null
    }),
  )
  const debate = await startDebate(page, house.url)
  await page.goto(debate.url)
  await expect(page.locator('.card-voted')).toHaveCount(5)
  await page.getByRole('button', { name: 'Notify me when it is over' }).click()
  await expect(page.getByText('You will be notified.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.locator('.owner-menu > summary').click()
  await expect(page.getByRole('button', { name: 'Delete this debate…' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  gate.open()
})

test('a finished debate, and everything on its page that can be opened', async ({ page, house, models }) => {
  const debate = await hardDebates.split?.(page, house.url, models)
  await page.goto(debate?.url ?? '')
  expect(await violations(page)).toEqual([])
  for (const part of ['.opposing', '.sources', '.asked', '.costs', '.share:not(.owner-menu)'])
    await page.locator(`${part} > summary`).first().click()
  await expect(page.locator('.asked-body').first()).toContainText(seedQuestion)
  await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page
    .locator('.filters')
    .getByRole('button', { name: /^Changed minds/ })
    .click()
  await page.getByLabel('Seat to compare', { exact: true }).selectOption('GPT-5.4')
  await page.getByLabel('Seat to compare it with').selectOption('Grok 4.1 Fast')
  await page.locator('.owner-menu > summary').click()
  await expect(page.getByRole('button', { name: 'Delete this debate…' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

for (const name of ['24-seats', '12-options']) {
  test(`a finished debate: ${name}`, async ({ page, house, models }) => {
    const debate = await hardDebates[name]?.(page, house.url, models)
    await page.goto(debate?.url ?? '')
    expect(await violations(page)).toEqual([])
  })
}

test('the list of one’s own debates', async ({ page, house, models }) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  await holdDebate(page, house.url)
  await page.goto('/mine')
  await expect(page.getByRole('list', { name: 'Debates' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

for (const path of ['/method', '/debates', '/nowhere']) {
  test(`the page at ${path}`, async ({ page }) => {
    await page.goto(path)
    expect(await violations(page)).toEqual([])
  })
}

test('the page that a first visitor without keys sees', async ({ page, houseWithoutKeys }) => {
  await page.goto(houseWithoutKeys.url)
  await page.getByText('Which key is for what').click()
  expect(await violations(page)).toEqual([])
})
