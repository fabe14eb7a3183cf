import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { Faults } from '../support/e2e/faults.ts'
import { expect, test } from '../support/e2e/test.ts'

test('the page as a file opens without network or script, and shows the same verdict', async ({
  page,
  browser,
  openHeld,
}, testInfo) => {
  const question = '会社のAIに書き込み権限を与えるべきか？'
  const asked = { question, visibility: 'public', aliases: false }
  const debate = await openHeld({ openai: ['Yes', 'No'], xai: 'Yes' }, asked)
  const shown = {
    line: await page.locator('.verdict-line').textContent(),
    sentence: await page.locator('.sentence').textContent(),
    badges: await page.locator('.badges .badge').allTextContents(),
    cards: await page.locator('.card').count(),
  }
  expect(shown.badges.length).toBeGreaterThan(0)

  const answer = await page.request.get(`${debate.url}.html`)
  expect(answer.headers()['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  const path = testInfo.outputPath('debate.html')
  const body = await answer.text()
  await writeFile(path, body)
  expect(body).toMatch(/@font-face\{[^}]*url\(data:font\/woff2;base64,/)

  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false, colorScheme })
    const faults = new Faults()
    faults.watch(context)
    const file = await context.newPage()
    const asked: string[] = []
    file.on('request', (request) => asked.push(request.url()))
    await file.goto(pathToFileURL(path).href)
    await expect(file.getByRole('heading', { level: 1 })).toHaveText(question)
    expect(await file.locator('.verdict-line').textContent()).toBe(shown.line)
    expect(await file.locator('.sentence').textContent()).toBe(shown.sentence)
    expect(await file.locator('.badges .badge').allTextContents()).toEqual(shown.badges)
    await expect(file.locator('.card')).toHaveCount(shown.cards)
    await file.locator('.badges .badge').first().hover()
    await expect(file.locator('.badge-rule').first()).toBeVisible()
    const paper = await file.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(paper).toBe(colorScheme === 'dark' ? 'rgb(20, 20, 19)' : 'rgb(251, 250, 247)')
    const family = await file.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))
    expect(family).toBe(true)
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href])
    expect(faults.all()).toEqual([])
    await context.close()
  }
})
