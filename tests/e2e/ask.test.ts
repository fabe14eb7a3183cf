import { holdDebate, readDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

test.beforeEach(async ({ page, models }) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
})

test('errors stand beside the fields they speak of, the first one in focus', async ({ page }) => {
  const start = page.getByRole('button', { name: 'Put it to the table' })
  await start.click()
  await expect(page.getByText('Type a question first.')).toBeVisible()
  await expect(page.getByLabel('Your question')).toBeFocused()

  await page.getByLabel('Your question').fill('Is tea better than coffee?')
  await expect(page.getByText('Type a question first.')).toHaveCount(0)
  await page.getByText('Context, rounds, reviewer, visibility, cap').click()
  await page.getByLabel('Stop before it costs more than').fill('much')
  await start.click()
  const budget = page.getByLabel('Stop before it costs more than')
  await expect(budget).toHaveAttribute('aria-invalid', 'true')
  await expect(budget).toHaveAccessibleDescription(/\w/)
  await expect(budget).toBeFocused()
  await budget.fill('0.5')
  const second = page.getByLabel('Option 2')
  await second.fill('yes')
  await start.click()
  await expect(second).toHaveAttribute('aria-invalid', 'true')
  await expect(second).toHaveAccessibleDescription(/This option is there already/)
  await expect(second).toBeFocused()
  await second.fill('')
  await start.click()
  await expect(page.getByText('At least 2 options are needed.')).toBeVisible()
  await expect(page.getByLabel('Your question')).toHaveValue('Is tea better than coffee?')
})

test('what is typed survives a reload', async ({ page }) => {
  await page.getByLabel('Your question').fill('Is tea better than coffee?')
  await page.getByLabel('Option 1').fill('Tea')
  await page.getByRole('button', { name: 'Remove Grok 4.1 Fast (3)' }).click()
  await page.getByText('Context, rounds, reviewer, visibility, cap').click()
  await page.getByLabel('Context', { exact: true }).fill('It is five in the afternoon.')
  await page.reload()
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(5)
  await expect(page.getByLabel('Your question')).toHaveValue('Is tea better than coffee?')
  await expect(page.getByLabel('Option 1')).toHaveValue('Tea')
  await page.getByText('Context, rounds, reviewer, visibility, cap').click()
  await expect(page.getByLabel('Context', { exact: true })).toHaveValue('It is five in the afternoon.')
})

test('what is typed in one tab is not lost to another', async ({ page, context }) => {
  const other = await context.newPage()
  await page.getByLabel('Your question').fill('Is tea better than coffee?')
  await other.goto('/')
  await expect(other.getByLabel('Your question')).toHaveValue('Is tea better than coffee?')
  await other.getByLabel('Your question').fill('Is rye better than wheat?')
  await page.reload()
  await expect(page.getByLabel('Your question')).toHaveValue('Is tea better than coffee?')
  await other.reload()
  await expect(other.getByLabel('Your question')).toHaveValue('Is rye better than wheat?')
})

test('a double click starts one debate', async ({ page, house }) => {
  const question = 'How many debates does a double click start?'
  await page.getByLabel('Your question').fill(question)
  await page.getByRole('button', { name: 'Put it to the table' }).dblclick()
  await expect(page.locator('.verdict-line')).toContainText('Unanimous')
  const mine = await page.request.get(`${house.url}/api/v1/debates?mine=true`)
  const { items } = (await mine.json()) as { items: { question: string }[] }
  expect(items.filter((item) => item.question === question)).toHaveLength(1)
})

test('Ctrl+Enter starts, Enter alone does not', async ({ page }) => {
  await page.getByLabel('Your question').fill('Does Ctrl+Enter start it?')
  await page.keyboard.press('Enter')
  await page.getByLabel('Option 1').press('Enter')
  await expect(page.getByLabel('Option 3')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page).toHaveURL(/\/debates\/does-ctrl-enter-start-it/i)
})

test('asking again is prefilled, and links to where it came from', async ({ page, house }) => {
  const parent = await holdDebate(page, house.url, {
    question: 'Is tea better than coffee?',
    options: ['Tea', 'Coffee', 'Neither'],
    context: 'It is five in the afternoon.',
    seats: [{ model: 'openai/gpt-5.4', persona: 'A tea merchant' }, { model: 'xai/grok-4.1-fast' }],
    rounds: 2,
  })
  await page.goto(parent.url)
  await page.getByRole('link', { name: 'Ask again with changes' }).click()
  await expect(page.getByLabel('Your question')).toHaveValue('Is tea better than coffee?')
  await expect(page.getByLabel('Option 3')).toHaveValue('Neither')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(2)
  await expect(page.getByText('A tea merchant')).toBeVisible()
  await page.getByLabel('Your question').fill('Is tea better than coffee after five?')
  await page.getByRole('button', { name: 'Put it to the table' }).click()
  await expect(page).toHaveURL(/after-five/i)
  await expect(page.locator('.sentence')).toBeVisible()
  const child = await readDebate(
    page,
    house.url,
    decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? ''),
  )
  expect(child).toMatchObject({
    parent: parent.id,
    settings: { rounds: 2 },
    context: 'It is five in the afternoon.',
  })
  await page.getByRole('link', { name: 'Asked again from an earlier debate' }).click()
  await expect(page.locator('h1')).toHaveText('Is tea better than coffee?')
})
