import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/e2e/test.ts'

test('a debate is copied, downloaded in every form and printed from its page', async ({
  page,
  context,
  openHeld,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const debate = await openHeld({ xai: 'Yes' }, { question: 'これを共有できますか？', visibility: 'public' })
  const summary = page.getByText('Export', { exact: true })
  await summary.focus()
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.replaceAll('\r\n', '\n')).toBe(await (await page.request.get(`${debate.url}.md`)).text())

  for (const [name, form] of [
    ['Text (Markdown)', 'md'],
    ['Document (JSON)', 'json'],
    ['Turns as a table (CSV)', 'csv'],
    ['Page that opens offline (HTML)', 'html'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe(`${debate.slug}.${form}`)
    expect((await readFile(await download.path(), 'utf8')).length).toBeGreaterThan(500)
  }

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Text (Markdown)' })).toBeHidden()
  await expect(summary).toBeFocused()
})

test('on paper there is the whole debate in light colours, and nothing to click', async ({
  page,
  openHeld,
}) => {
  const debate = await openHeld({ openai: ['Yes', 'No'] })
  await page.locator('.filters button').nth(1).click()
  const cards = page.locator('.card:visible')
  const all = debate.rounds.flatMap(({ turns }) => turns).length
  await expect(cards).not.toHaveCount(all)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.verdict-line')).toBeVisible()
  await expect(cards).toHaveCount(all)
  await expect(page.locator('.badge-rule').first()).toBeVisible()
  for (const rule of await page.locator('.badge-rule').all()) await expect(rule).toBeVisible()
  for (const part of ['.debate-actions', '.filters', '.asked', '.card-link'])
    for (const one of await page.locator(part).all()) await expect(one).toBeHidden()
  const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color)
  expect(ink).toBe('rgb(27, 27, 26)')
})

test('search engines are told the address that counts, and kept from what is not public', async ({
  page,
  house,
  openHeld,
}) => {
  for (const visibility of ['public', 'unlisted'] as const) {
    const debate = await openHeld({}, { visibility })
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(debate.url)
    await expect(page.locator('meta[name=robots]')).toHaveCount(visibility === 'public' ? 0 : 1)
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    const card = await page.request.get(picture ?? '')
    expect([card.status(), card.headers()['content-type']]).toEqual([200, 'image/png'])
    await page.goto(`${house.url}/?from=${debate.slug}`)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  }
})
