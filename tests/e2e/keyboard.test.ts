import { readFile } from 'node:fs/promises'
import { focused, tabTo } from '../support/e2e/keyboard.ts'
import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { panelVoter, shownStatements } from '../support/panel-voter.ts'

/** Tea and coffee are split; Grok goes over to coffee, and quotes who moved it. */
const persuaded = panelVoter(
  { openai: 'Tea', xai: ['Tea', 'Coffee'], gemini: 'Coffee', moonshot: 'Coffee' },
  (call, kind) => {
    if (kind !== 'exchange' || call.provider !== 'xai') return null
    const shown = shownStatements(call).find((one) => one.vote === 'Coffee')
    const quote = shown?.text.split(' ').slice(-8, -1).join(' ')
    return defaultVoter('Coffee', { persuadedBy: { statement: shown?.label, quote } })(call)
  },
)

test('from asking to sharing and asking again, with the keyboard alone', async ({
  page,
  context,
  models,
}) => {
  models.answerWith(persuaded)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const press = (key: string) => page.keyboard.press(key)
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  await tabTo(page, 'Skip to content')
  await press('Enter')
  await tabTo(page, 'Your question')
  await page.keyboard.type('Which is the better drink, tea or coffee?')
  for (const [place, text] of [
    ['Option 1', 'Coffee'],
    ['Option 2', 'Tea'],
  ] as const) {
    await tabTo(page, place)
    await press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  await press('Enter')
  expect((await focused(page)).name).toBe('Option 3')
  await page.keyboard.type('Water')
  await press('Alt+ArrowUp')
  expect((await focused(page)).name).toBe('Option 2')
  await expect(page.getByLabel('Option 3')).toHaveValue('Tea')
  await tabTo(page, 'Put it to the table')
  await press('Enter')

  await expect(page.locator('.verdict-line')).toContainText('— Coffee')
  await expect(page.locator('.summary')).toBeVisible()
  await tabTo(page, /GPT-5\.4/)
  await press('Enter')
  await expect(page.locator('#round-2 .card:target')).toBeInViewport()
  await page.goBack()
  await tabTo(page, /weighs more than all/)
  await press('Enter')
  const mark = page.locator('#round-1 mark:target')
  await expect(mark).toBeInViewport()
  const quoted = page.locator('#round-1 .card:has(mark:target)')
  await tabTo(page, 'What it was asked')
  await press('Enter')
  await expect(quoted.locator('.asked-body')).toContainText('Which is the better drink, tea or coffee?')
  await expect(quoted.locator('.asked-body')).toContainText(/1, for an answer: \d/)

  await tabTo(page, 'Export', 'Shift+Tab')
  await press('Enter')
  await tabTo(page, 'Copy as Markdown')
  await press('Enter')
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '# Which is the better drink, tea or coffee?',
  )
  await tabTo(page, 'Text (Markdown)')
  const coming = page.waitForEvent('download')
  await press('Enter')
  expect(await readFile(await (await coming).path(), 'utf8')).toContain('Coffee')
  await press('Escape')
  expect(await focused(page)).toEqual({ name: 'Export', visible: true })

  await tabTo(page, 'Ask again with changes')
  await press('Enter')
  await page.waitForURL(/\?from=/)
  await expect(page.getByLabel('Option 3')).toHaveValue('Tea')
  await tabTo(page, 'Your question')
  await press('ControlOrMeta+A')
  await page.keyboard.type('Which is the better drink after five?')
  await press('ControlOrMeta+Enter')
  await expect(page).toHaveURL(/after-five/)
  await expect(page.locator('.verdict-line')).toContainText('— Coffee')
  await tabTo(page, 'Asked again from an earlier debate')
  await press('Enter')
  await expect(page.locator('h1')).toHaveText('Which is the better drink, tea or coffee?')
})
