import type { Page } from '@playwright/test'
import { startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { hardDebates } from '../support/e2e/hard-debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

const widths = [390, 768, 1440, 1600]
const shown = [390, 1440]

/** What reaches out of the page to the side, boxes that scroll by themselves apart. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width: own, height } = element.getBoundingClientRect()
      return own > 1 && height > 1 && (right > width + 1 || left < -1) && !scrolls(element.parentElement)
    })
    const page =
      document.documentElement.scrollWidth > width ? [`page: ${document.documentElement.scrollWidth}`] : []
    const nameOf = (element: Element | null) => `${element?.tagName}.${element?.getAttribute('class')}`
    return [...page, ...wide.map((element) => `${nameOf(element.parentElement)} > ${nameOf(element)}`)]
  })
}

/** What is to be hit by a finger and is under 24 px (WCAG 2.2, 2.5.8), links within text and boxes in their label apart. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        const isSeen = width > 1 && height > 1 && !element.matches('.sr-only, label *')
        const isInText =
          getComputedStyle(element).display === 'inline' && element.closest('p, dd, li, th, td')
        return isSeen && !isInText && (width < 24 || height < 24)
      })
      .map((element) => `${element.tagName} ${element.textContent}`),
  )
}

async function expectNoOverflow(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 1400 })
    expect(await overflow(page), `${name} at ${width} px`).toEqual([])
    if (!shown.includes(width)) continue
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({
        path: `test-results/pages/${name}-${width}-${colorScheme}.png`,
        animations: 'disabled',
      })
    }
  }
}

for (const [name, hold] of Object.entries(hardDebates)) {
  test(`nothing sticks out of a debate's page: ${name}`, async ({ page, house, models }) => {
    const debate = await hold(page, house.url, models)
    expect(debate.status).toBe('finished')
    expect(debate.verdict?.winner ?? debate.verdict?.label).not.toBe('No quorum')
    await page.goto(debate.url)
    await expectNoOverflow(page, name)
    await page
      .locator('.debate-header details, #round-1 .card:first-child details')
      .evaluateAll((folds) => folds.map((fold) => fold.setAttribute('open', '')))
    await expect(page.locator('.asked-body pre').first()).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1400 })
      expect(await overflow(page), `${name}, unfolded, at ${width} px`).toEqual([])
    }
  })
}

test('nothing sticks out of a running debate, or of the page where it is asked again', async ({
  page,
  house,
  models,
}) => {
  const gate = closedGate()
  models.answerWith(
    panelVoter({}, async (call) => {
      if (call.provider === 'xai') await gate.opened
      return null
    }),
  )
  const debate = await startDebate(page, house.url, {
    question: `${'q'.repeat(400)}?`,
    options: ['y'.repeat(200), 'No'],
  })
  await page.goto(debate.url)
  await expect(page.locator('.card-abstained, .card-voted')).toHaveCount(5)
  await expectNoOverflow(page, 'running')
  await page.goto(`/?from=${debate.slug}`)
  await expect(page.getByLabel('Your question')).toHaveValue(/^q{400}/)
  await page.getByText('Context, rounds, reviewer, visibility, cap').click()
  await expectNoOverflow(page, 'ask-again')
  gate.open()
})

for (const [name, path] of [
  ['ask', '/'],
  ['mine', '/mine'],
  ['explore', '/debates'],
  ['models', '/models'],
  ['method', '/method'],
  ['not-found', '/nowhere'],
  ['sign-in', '/admin/sign-in'],
] as const) {
  test(`nothing sticks out of ${name}, and what is to be hit is large enough`, async ({ page }) => {
    await page.goto(path)
    await expectNoOverflow(page, name)
    for (const width of shown) {
      await page.setViewportSize({ width, height: 900 })
      expect(await smallTargets(page)).toEqual([])
    }
  })
}

test('a narrow page stays within its width when a reader spaces its letters and words', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  for (const path of ['/', '/method', '/models', '/debates']) {
    await page.goto(path)
    // As WCAG 1.4.12 has it. A sheet that is adopted is none of what the page's policy refuses.
    await page.evaluate(async () => {
      const sheet = await new CSSStyleSheet().replace(
        '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    expect(await overflow(page), path).toEqual([])
  }
})
