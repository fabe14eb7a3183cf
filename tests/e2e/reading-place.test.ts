import type { Page } from '@playwright/test'
import { endOfDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { panelVoter } from '../support/panel-voter.ts'

/** A browser as some are: it lets go of what is read when something grows above it. */
async function withoutAnchors(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS) as (...given: string[]) => boolean
    CSS.supports = (...given: string[]) => given[0] !== 'overflow-anchor' && supports(...given)
    document.addEventListener('DOMContentLoaded', () => {
      const style = new CSSStyleSheet()
      style.replaceSync('* { overflow-anchor: none !important; }')
      document.adoptedStyleSheets = [style]
    })
  })
}

for (const anchors of [true, false])
  for (const width of [390, 1440])
    test(`what is read keeps its place while the page grows above it, at ${width} px, ${anchors ? 'where the browser sees to it' : 'where the page has to'}`, async ({
      page,
      house,
      models,
    }) => {
      const gates = { openai: closedGate(), xai: closedGate(), exchange: closedGate(), review: closedGate() }
      const long = 'What can be undone within minutes may be tried, and what cannot needs a person. '.repeat(
        30,
      )
      models.answerWith(
        panelVoter({ openai: 'Yes' }, async (call, kind) => {
          if (kind === 'first' && call.provider === 'openai') await gates.openai.opened
          if (kind === 'first' && call.provider === 'xai') await gates.xai.opened
          if (kind === 'exchange') await gates.exchange.opened
          if (kind === 'review') await gates.review.opened
          if (kind === 'first' && call.provider === 'openai')
            return defaultVoter('Yes', { reasoning: long })(call)
          return null
        }),
      )
      if (!anchors) await withoutAnchors(page)
      await page.setViewportSize({ width, height: 700 })
      const debate = await startDebate(page, house.url)
      await page.goto(debate.url)
      await expect(page.locator('.card-voted')).toHaveCount(4)
      await expect(page).toHaveTitle(/^\(4\/6\)/)
      const read = page.locator('#r1-s6')
      await read.evaluate((card) => card.scrollIntoView({ block: 'center', behavior: 'instant' }))
      const place = () => read.evaluate((card) => Math.round(card.getBoundingClientRect().top))
      // The scroll is noticed with the next picture.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
      )
      const before = await place()
      const height = () => page.evaluate(() => document.documentElement.scrollHeight)
      const heights = [await height()]
      gates.openai.open()
      await expect(page.locator('.card-voted')).toHaveCount(5)
      heights.push(await height())
      expect.soft(Math.abs((await place()) - before), 'a long answer above').toBeLessThanOrEqual(2)
      gates.xai.open()
      await expect(page.locator('#round-2 .card')).toHaveCount(6)
      heights.push(await height())
      expect.soft(Math.abs((await place()) - before), 'a round above').toBeLessThanOrEqual(2)
      gates.exchange.open()
      await expect(page.locator('.review-draft, .verdict-line', { hasText: /review/ }).first()).toBeVisible()
      expect.soft(Math.abs((await place()) - before), 'answers above').toBeLessThanOrEqual(2)
      gates.review.open()
      await expect(page).toHaveTitle(/^✓/)
      expect.soft(Math.abs((await place()) - before), 'the review above').toBeLessThanOrEqual(2)
      expect(
        heights.toSorted((one, other) => one - other),
        'the page did grow',
      ).toEqual(heights)
      await endOfDebate(page, house.url, debate.id)
    })
