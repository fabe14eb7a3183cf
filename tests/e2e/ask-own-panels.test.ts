import type { Locator, Page } from '@playwright/test'
import { tabTo } from '../support/e2e/keyboard.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

const seats = (page: Page) => page.getByRole('button', { name: /^Seat \d/ })
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save this panel' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save this panel' })
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('roundtable.panels'))

async function save(page: Page, name: string): Promise<void> {
  await saveButton(page).click()
  await dialog(page).getByLabel('Name').fill(name)
  await dialog(page)
    .getByRole('button', { name: /^Save$|^Replace it$/ })
    .click()
  await expect(dialog(page)).toBeHidden()
}

/** WCAG 2.2, 2.5.8. */
async function expectHittable(target: Locator): Promise<void> {
  const box = await target.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
}

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await expect(seats(page)).toHaveCount(6)
})

test('a panel is saved, taken again after a reload with its personas and mode, and removed', async ({
  page,
}) => {
  await expect(saveButton(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove Grok 4.1 Fast (3)' }).click()
  await seats(page).first().click()
  await page.getByLabel('Persona (optional)').fill('A night nurse')
  await page.keyboard.press('Escape')
  await page.getByText('one round, blind').click()

  await saveButton(page).click()
  await expect(dialog(page).getByText('5 seats with their personas, for a poll.')).toBeVisible()
  await expect(dialog(page).getByLabel('Name')).toBeFocused()
  expect(await violations(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog(page).getByLabel('Name')).toHaveAccessibleDescription('Type a name first.')
  expect(await violations(page)).toEqual([])
  await dialog(page).getByLabel('Name').fill('  Night   shift ')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  // The name's form stands in that of the question, for React, and must not start the debate.
  await expect(page.getByText('Type a question first.')).toHaveCount(0)
  const own = page.getByRole('button', { name: 'Night shift', exact: true })
  await expect(own).toBeFocused()
  await expect(own).toHaveAttribute('aria-current', 'true')
  await expect(page.getByText('Panel “Night shift” saved')).toBeAttached()
  await expect(saveButton(page)).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Default panel' }).click()
  await page.getByText('they read each other and may change').click()
  await expect(seats(page)).toHaveCount(6)
  await page.reload()
  await own.click()
  await expect(seats(page)).toHaveCount(5)
  await expect(seats(page).first()).toContainText('A night nurse')
  await expect(page.getByLabel(/^Poll/)).toBeChecked()

  await page.getByRole('button', { name: 'Remove your panel “Night shift”' }).click()
  await expect(own).toHaveCount(0)
  await expect(seats(page)).toHaveCount(5)
  await expect(saveButton(page)).toBeVisible()
  await expect(page.getByText('Panel “Night shift” removed')).toBeAttached()
  await page.reload()
  await expect(saveButton(page)).toBeVisible()
  await expect(own).toHaveCount(0)
})

test('a panel that is saved under a name that is there takes its place, and says so', async ({ page }) => {
  await page.getByRole('button', { name: 'Remove Grok 4.1 Fast (3)' }).click()
  await save(page, 'שולחן העורכים')
  await page.getByRole('button', { name: 'Remove GPT-5.4 (2)' }).click()
  await save(page, 'Other')
  await page.getByRole('button', { name: 'Remove Kimi K2.5 (2)' }).click()
  await saveButton(page).click()
  await dialog(page).getByLabel('Name').fill('שולחן העורכים')
  const name = dialog(page).getByLabel('Name')
  await expect(name).toHaveAccessibleDescription('Takes the place of your panel שולחן העורכים')
  await dialog(page).getByRole('button', { name: 'Replace it' }).click()
  const panels = page.getByRole('list', { name: 'Your panels' }).getByRole('listitem')
  await expect(panels).toHaveText(['שולחן העורכים✕', 'Other✕'])
  await expect(page.getByRole('button', { name: 'שולחן העורכים', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Other', exact: true }).click()
  await expect(seats(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'שולחן העורכים', exact: true }).click()
  await expect(seats(page)).toHaveCount(3)
})

test('own panels are saved, taken, removed and brought back by keyboard alone', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key)
  await tabTo(page, /^Remove Claude Opus 4\.6/)
  await press('Enter')
  await tabTo(page, 'Save this panel', 'Shift+Tab')
  await press('Enter')
  await expect(dialog(page).getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Five')
  await press('Escape')
  await expect(saveButton(page)).toBeFocused()
  expect(await kept(page)).toBeNull()
  await press('Enter')
  await expect(dialog(page).getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Five')
  await press('Enter')
  const own = page.getByRole('button', { name: 'Five', exact: true })
  await expect(own).toBeFocused()

  await tabTo(page, 'Default panel', 'Shift+Tab')
  await press('Enter')
  await expect(page.getByRole('heading', { name: 'At the table (6)' })).toBeFocused()
  await tabTo(page, 'Five')
  await press('Enter')
  await expect(page.getByRole('heading', { name: 'At the table (5)' })).toBeVisible()
  await expect(own).toBeFocused()

  await tabTo(page, 'Remove your panel “Five”')
  await expectHittable(page.getByRole('button', { name: 'Remove your panel “Five”' }))
  await press('Enter')
  const undo = page.getByRole('button', { name: 'Undo: bring back “Five”' })
  await expect(undo).toBeFocused()
  await expectHittable(undo)
  expect(await violations(page)).toEqual([])
  expect(await kept(page)).toBe('[]')
  await press('Enter')
  await expect(own).toBeFocused()
  await expect(page.getByText('Panel “Five” is back')).toBeAttached()
  await page.reload()
  await expect(own).toHaveAttribute('aria-current', 'true')
})

test('a saved panel whose model is gone says so at the table, as a draft does', async ({ page }) => {
  const broken = [
    { name: 'Old crew', mode: 'debate', seats: [{ model: 'gone/model-1', persona: '' }] },
    { name: 'Broken', mode: 'debate', seats: 'none' },
    { name: '<img src=x onerror=alert(1)>', mode: 'poll', seats: [{ model: 'openai/gpt-5.4', persona: '' }] },
  ]
  await page.evaluate((text) => localStorage.setItem('roundtable.panels', text), JSON.stringify(broken))
  await page.reload()
  await page.getByRole('button', { name: 'Old crew', exact: true }).click()
  await expect(page.getByText('gone/model-1: This model is no longer in the catalogue.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Broken' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '<img src=x onerror=alert(1)>', exact: true })).toBeVisible()
})

test('twelve panels are enough, and a browser that keeps nothing says so', async ({ page }) => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    name: `Panel of a rather long name ${index + 1} ${'x'.repeat(28)}`,
    mode: 'debate',
    seats: [{ model: 'openai/gpt-5.4', persona: `Number ${index + 1}` }],
  }))
  await page.evaluate((text) => localStorage.setItem('roundtable.panels', text), JSON.stringify(many))
  await page.reload()
  await page.setViewportSize({ width: 390, height: 900 })
  await page.getByRole('button', { name: 'Remove Grok 4.1 Fast (3)' }).click()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await saveButton(page).click()
  const name = dialog(page).getByLabel('Name')
  await expect(name).toHaveAccessibleDescription(/^This browser keeps 12 panels\./)
  await name.fill('One more')
  await page.keyboard.press('Enter')
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: `Remove your panel “Panel of a rather long name 4 ${'x'.repeat(28)}”` })
    .click()

  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await saveButton(page).click()
  await name.fill('One more')
  await page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription('This browser keeps nothing, so the panel was not saved.')
})

test('a panel that is saved in another tab is there in this one', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto('/')
  await expect(seats(other)).toHaveCount(6)
  await page.getByRole('button', { name: 'Remove Grok 4.1 Fast (3)' }).click()
  await save(page, 'From one tab')
  await expect(other.getByRole('button', { name: 'From one tab', exact: true })).toBeVisible()
  await other.getByRole('button', { name: 'Remove Kimi K2.5 (4)' }).click()
  await save(other, 'From the other')
  await expect(page.getByRole('button', { name: 'From one tab', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'From the other', exact: true })).toBeVisible()
})
