import { readFile } from 'node:fs/promises'
import { holdDebate } from '../support/e2e/debates.ts'
import { tabTo } from '../support/e2e/keyboard.ts'
import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { panelVoter } from '../support/panel-voter.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the use of the house is told in charts, tables and a file', async ({ page, house, models }) => {
  models.answerWith(panelVoter({}, undefined, { usage: { input: 40_000, output: 9_000 } }))
  await page.goto('/')
  const question = 'Is the goldcrest dear?'
  await holdDebate(page, house.url, { question, visibility: 'public', budgetUsd: 5 })
  await signIn(page, '/admin/usage')
  await expect(page.getByRole('img', { name: /^Spend by day: \$\d.* in all, most on / })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Debates by day: / })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await tabTo(page, 'As a table')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Spend by day' })).toBeVisible()
  const byModel = page.getByRole('table', { name: 'By model' })
  await expect(byModel.getByRole('row').filter({ hasText: 'Claude Opus 4.6' })).toContainText(/[¢$]/)
  await expect(page.getByRole('table', { name: 'Debates that cost most' })).toContainText(question)
  expect(await violations(page)).toEqual([])

  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const text = await readFile(await (await waiting).path(), 'utf8')
  expect(text).toMatch(/^day,model,connection,calls,/)
  expect(text).toContain(',openai/gpt-5.4,OpenAI,')

  await page.getByRole('link', { name: '7 days', exact: true }).click()
  await expect(page.getByRole('link', { name: '7 days', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.goto('/admin/usage?from=2020-01-01&to=2020-01-31')
  await expect(page.getByText('No model was asked in this period.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Spend by day: $0 in all, none.' })).toBeVisible()
  await page.goto('/admin/usage?from=tomorrow')
  await expect(page.getByText(/here are the last 30/)).toBeVisible()
})

test('the first page says what needs the keeper', async ({ page, house, models }) => {
  await signIn(page, '/admin')
  const mistral = page
    .getByRole('region', { name: 'What needs attention' })
    .getByRole('link', { name: 'Mistral' })
  await expect(mistral).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  models.answerWith(() => ({ status: 401, body: { error: { message: 'no such key' } } }))
  const headers = { Origin: house.url }
  await page.request.post(`${house.url}/api/v1/admin/connections/mistral/test`, { data: {}, headers })
  await page.reload()
  await expect(mistral).toBeVisible()
  await expect(page.getByText('key refused').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  models.answerWith(panelVoter({}))
  await page.request.post(`${house.url}/api/v1/admin/connections/mistral/test`, { data: {}, headers })
  await page.reload()
  await expect(mistral).toHaveCount(0)
})
