import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { states } from '../fixtures/debates/states/states.ts'
import type { Server } from '../support/e2e/serve.ts'
import { serveStates } from '../support/e2e/serve-states.ts'
import { test as base, expect } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

interface WorkerFixtures {
  gallery: Server
  /** A reader without network or script. */
  reader: Page
}

const test = base.extend<object, WorkerFixtures>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright refuses a fixture whose first parameter is no object pattern, also where it needs nothing.
    async ({}, use) => {
      const { server, close } = await serveStates()
      await use(server)
      await close()
      expect(server.errors).toEqual([])
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ offline: true, javaScriptEnabled: false })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ gallery }, use) => use(gallery.url),
})

test.use({ contextOptions: { reducedMotion: 'reduce' } })
// Many, and last: whoever is free helps.
test.describe.configure({ mode: 'parallel' })

/** What a page says instead of a verdict where no round came to its end. */
const withoutVerdict = ['cancelled-before-first-round', 'cancelled-in-first-round']
/** Labels that are set in ink, since no option has most of the votes or since one seat alone voted. */
const inInk = ['No quorum', 'No opinion', 'Single voice', 'Abstention-led', 'Tie', 'Plurality']

async function readDocument(page: Page, name: string): Promise<Debate> {
  const answer = await page.request.get(`/debates/${name}.json`)
  expect(answer.status()).toBe(200)
  return answer.json()
}

/** What a page, or its file, says of how the debate came out. */
async function wordsOf(page: Page) {
  const texts = (selector: string) => page.locator(selector).allTextContents()
  return {
    line: await texts('.verdict-line'),
    sentence: await texts('.sentence'),
    badges: await texts('.badges .badge'),
    note: await texts('.status-note'),
    tally: await texts('.tally li'),
    seats: await texts('.table-wide .seat'),
    summary: await texts('.summary :is(h2, p, dd, li)'),
    quotes: await texts('.quote-link'),
    gists: await texts('.card .gist'),
  }
}

/** The cards out of which something sticks, by what is said first in them. */
function tooNarrow(page: Page): Promise<string[]> {
  return page
    .locator('.card')
    .evaluateAll((cards) =>
      cards
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent?.slice(0, 40) ?? ''),
    )
}

/** By how many pixels a page can be moved to the side. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test('lists of debates and of models stay within their width, whatever stands in them', async ({ page }) => {
  for (const path of ['/debates', '/models']) {
    await page.goto(path)
    for (const width of [320, 390, 720, 1440]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await sideways(page), `${path} at ${width} px`).toBe(0)
    }
  }
})

for (const name of Object.keys(states)) {
  test(`a page of the state “${name}” says what is so, to everyone, at any width, and as a file`, async ({
    page,
    reader,
  }, testInfo) => {
    const { verdict } = await readDocument(page, name)
    await page.goto(`/debates/${name}`)
    const line = page.locator('.verdict-line')
    if (withoutVerdict.includes(name)) {
      await expect(line).toHaveText('No verdict')
      await expect(page.locator('.badges')).toHaveCount(0)
    } else {
      await expect(line).toHaveText(verdict?.line ?? '')
      await expect(page.locator('.sentence')).toHaveText(verdict?.sentence ?? '')
      await expect(page.locator('.badges .badge')).toHaveText(verdict?.badges ?? [])
    }
    const isInk = withoutVerdict.includes(name) || inInk.includes(verdict?.label ?? '')
    await expect(page.locator('.verdict-line.has-winner')).toHaveCount(isInk ? 0 : 1)
    const path = testInfo.outputPath(`${name}.html`)
    await writeFile(path, await (await page.request.get(`/debates/${name}.html`)).text())
    await reader.goto(pathToFileURL(path).href)
    expect(await wordsOf(reader)).toEqual(await wordsOf(page))
    expect(await violations(page)).toEqual([])
    expect(await tooNarrow(page)).toEqual([])
    // 320 and 720 px are what is left of 1,280 and 1,440 at four times and twice the size.
    for (const width of [320, 390, 720]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await tooNarrow(page), `${width} px`).toEqual([])
      expect(await sideways(page), `${width} px`).toBe(0)
    }
  })
}

test('how votes moved is drawn and told where there were rounds to move between, and not after one', async ({
  page,
}) => {
  await page.goto('/debates/carried-twice')
  const flow = page.locator('.flow')
  await expect(flow.getByRole('heading', { name: 'How votes moved' })).toBeVisible()
  await expect(flow.getByRole('img')).toBeVisible()
  await expect(flow.getByRole('img')).toHaveAccessibleName(
    'Votes from round to round. Round 1 to 2: 1 stayed with Yes. Round 1 to 2: 2 went from Yes to No. Round 1 to 2: 3 stayed with No. Round 2 to 3: 1 went from Yes to No. Round 2 to 3: 5 stayed with No.',
  )
  await expect(flow.locator('.moved')).toHaveCount(2)
  await page.goto('/debates/unanimous')
  await expect(page.locator('.tally')).toBeVisible()
  await expect(flow).toHaveCount(0)
})

for (const name of ['contested', 'right-to-left'])
  test(`each quotation on the page of the state “${name}” leads to its words, also where a filter hides them`, async ({
    page,
  }) => {
    await page.goto(`/debates/${name}`)
    const links = await page.locator('.quote-link').all()
    expect(links.length).toBeGreaterThan(1)
    for (const filtered of [false, true]) {
      // The last choice leaves the fewest cards.
      if (filtered) await page.locator('.filters button').last().click()
      for (const link of links) {
        const words = await link.textContent()
        await link.click()
        const place = page.locator(decodeURIComponent(new URL(page.url()).hash))
        await expect(place).toBeInViewport()
        await expect(place).not.toBeEmpty()
        const card = page.locator('.card').filter({ has: place })
        await expect(card.locator('.prose')).toContainText(words ?? '', { ignoreCase: true })
      }
    }
  })

test('the minority report is set as the summary is, at any width', async ({ page }) => {
  await page.goto('/debates/minority-report')
  const setting = (text: Locator) =>
    text.evaluate((paragraph) => {
      const { fontFamily, fontSize, fontWeight, lineHeight, letterSpacing, color, opacity } =
        getComputedStyle(paragraph)
      const { width } = paragraph.getBoundingClientRect()
      return { fontFamily, fontSize, fontWeight, lineHeight, letterSpacing, color, opacity, width }
    })
  for (const width of [1440, 768, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const summary = await setting(page.locator('.summary-main .narrative p').first())
    const positions = await page.locator('.minority-position p:not(.minority-option)').all()
    expect(positions).toHaveLength(2)
    for (const position of positions) expect(await setting(position), `${width} px`).toEqual(summary)
  }
})

test('a badge says its rule to whoever points at it, reaches it by keyboard or presses it', async ({
  page,
}) => {
  await page.goto('/debates/contested')
  const badge = page.locator('.badges .badge').first()
  const rule = page.locator('.badge-rule').first()
  await expect(rule).toBeHidden()
  await badge.hover()
  await expect(rule).toHaveText(/^The lead is two votes or fewer/)
  await expect(rule).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(rule).toBeHidden()
  await page.locator('.badges .badge').nth(1).focus()
  await page.keyboard.press('Shift+Tab')
  await expect(badge).toBeFocused()
  await expect(rule).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rule).toBeHidden()
  await badge.blur()
  await badge.click()
  await page.mouse.move(0, 0)
  await expect(rule).toBeVisible()
})
