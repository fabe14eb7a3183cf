import { closedGate } from '../support/e2e/gate.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { panelVoter } from '../support/panel-voter.ts'

test('a list that is pasted becomes the options, without bullets and numbers', async ({ page }) => {
  await page.goto('/')
  const open = page.getByRole('button', { name: 'Paste a list' })
  await open.click()
  const dialog = page.getByRole('dialog', { name: 'Paste a list' })
  const list = dialog.getByLabel('Options, one a line or divided by commas')
  await expect(list).toBeFocused()
  const use = dialog.getByRole('button', { name: 'Use these options' })
  const shown = page.getByLabel(/^Option \d+$/)
  for (const [pasted, found] of [
    ['- Rail\n- Road\n\n- Sea', ['Rail', 'Road', 'Sea']],
    ['1. Rail\n2) Road', ['Rail', 'Road']],
    ['• 5G now\n• [ ] Fibre first', ['5G now', 'Fibre first']],
    ['鉄道、道路、海', ['鉄道', '道路', '海']],
  ] as const) {
    if (await dialog.isHidden()) await open.click()
    await list.fill(pasted)
    await expect(dialog.getByText(`${found.length} options found`)).toBeVisible()
    await use.click()
    await expect(dialog).toBeHidden()
    await expect(shown).toHaveCount(found.length)
    for (const [index, text] of found.entries()) await expect(shown.nth(index)).toHaveValue(text)
  }

  await open.click()
  await list.fill(Array.from({ length: 13 }, (_, index) => `Option of many ${index}`).join('\n'))
  await expect(dialog.getByText('12 options at most')).toBeVisible()
  await expect(use).toBeDisabled()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(open).toBeFocused()
})

test('lines pasted into an option become options', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  await page.evaluate(() => navigator.clipboard.writeText('* Rail\n* Road\n* Sea'))
  const first = page.getByLabel('Option 1')
  await first.fill('')
  await first.press('ControlOrMeta+V')
  for (const [place, text] of [
    [1, 'Rail'],
    [2, 'Road'],
    [3, 'Sea'],
    [4, 'No'],
  ] as const)
    await expect(page.getByLabel(`Option ${place}`)).toHaveValue(text)
  await expect(page.getByLabel('Option 3')).toBeFocused()
})

test('a long option is shown whole, on one line for those who read it', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  const first = page.getByLabel('Option 1')
  await first.fill(`Do both at once,\nand ${'accept that everything else stands still '.repeat(3)}`)
  await expect(first).toHaveValue(/^Do both at once, and accept/)
  const cut = await first.evaluate((field) => [
    field.scrollHeight - field.clientHeight,
    field.scrollWidth - field.clientWidth,
  ])
  expect(Math.max(...cut)).toBeLessThan(2)
})

test('an example is a click away while nothing is asked', async ({ page }) => {
  await page.goto('/')
  const examples = page.getByRole('region', { name: 'For example' })
  await examples.getByRole('button', { name: 'A city’s next billion' }).click()
  await expect(page.getByLabel('Your question')).toHaveValue(
    'Where should a city of a million people put its next billion?',
  )
  await expect(page.getByLabel('Option 4')).toHaveValue('Climate protection')
  await expect(examples).toHaveCount(0)
})

test('what is typed before the script came is kept, on top of the draft', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  await page.getByLabel('Option 1').fill('Tea')
  await page.getByRole('button', { name: 'Add an option' }).click()
  await page.getByLabel('Option 3').fill('Water')

  const scripts = closedGate()
  await page.route('**/*.js', async (route) => {
    await scripts.opened
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await page.getByLabel('Your question').fill('Which drink is best?')
  const second = page.getByLabel('Option 2')
  await second.fill('Cof')
  scripts.open()
  await expect(page.getByLabel('Option 3')).toHaveValue('Water')
  await expect(second).toBeFocused()
  await page.keyboard.type('fee')
  await expect(second).toHaveValue('Coffee')
  await expect(page.getByLabel('Option 1')).toHaveValue('Tea')
  await expect(page.getByLabel('Your question')).toHaveValue('Which drink is best?')
  await page.unroute('**/*.js')
  await page.reload()
  await expect(page.getByLabel('Option 2')).toHaveValue('Coffee')
})

test('the price stands before the button is pressed, and follows the table', async ({ page, models }) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  const line = page.getByText(/about .*calls\s· stops at \$/)
  await expect(line).toContainText(/7–13 calls/)
  await page.getByRole('button', { name: 'Remove Grok 4.1 Fast (3)' }).click()
  await expect(line).toContainText(/6–11 calls/)
  await page.getByText('one round, blind').click()
  await expect(line).toContainText(/\b6 calls/)
  const gate = closedGate()
  await page.route('**/api/v1/estimate', async (route) => {
    await gate.opened
    await route.continue()
  })
  await page.getByLabel('Option 2').fill('No, never')
  await expect(line).toHaveCSS('text-decoration-color', 'rgb(135, 131, 122)')
  expect(await violations(page), 'while the price is reckoned anew').toEqual([])
  gate.open()
  const priced = await line.boundingBox()
  const button = await page.getByRole('button', { name: 'Put it to the table' }).boundingBox()
  expect(Math.abs((priced?.y ?? 0) - (button?.y ?? 0))).toBeLessThan(60)
})
