import type { Page } from '@playwright/test'
import { endOfDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { hardDebates } from '../support/e2e/hard-debates.ts'
import { tabTo } from '../support/e2e/keyboard.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

/** The outlines of the marks in elements of the page, each once, and how many are not in the colour of its text. */
function marks(page: Page, selector: string): Promise<{ shapes: string[]; unseen: number }> {
  return page.locator(selector).evaluateAll((paths) => {
    const probe = document.createElement('i')
    probe.style.color = 'CanvasText'
    document.body.append(probe)
    const ink = getComputedStyle(probe).color
    probe.remove()
    return {
      shapes: [...new Set(paths.map((path) => path.getAttribute('d') ?? ''))],
      unseen: paths.filter((path) => getComputedStyle(path).fill !== ink).length,
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`where the system sets the colours, votes are told apart by shape and words: ${colorScheme}`, async ({
    page,
    house,
    models,
  }) => {
    const split = await hardDebates.split?.(page, house.url, models)
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await page.goto(split?.url ?? '')
    for (const selector of ['.tally-name path', '.card .chip path', '.table-wide .ring-mark-shape']) {
      const { shapes, unseen } = await marks(page, selector)
      expect(shapes.length, selector).toBeGreaterThan(1)
      expect(unseen, selector).toBe(0)
    }
    for (const name of await page.locator('.tally-name, .card .chip').allTextContents())
      expect(name.trim()).not.toBe('')
    const ink = await page
      .locator('.table-wide .seat')
      .first()
      .evaluate((seat) => ({
        face: getComputedStyle(seat.querySelector('.seat-face') as Element).fill,
        words: getComputedStyle(seat.querySelector('.seat-initials') as Element).fill,
      }))
    expect(ink.face).not.toBe(ink.words)
    const halves = await page
      .locator('.ring:has(+ .ring-turned), .ring-turned')
      .evaluateAll((rings) => rings.map((ring) => getComputedStyle(ring).strokeDasharray))
    expect(new Set(halves).size, 'the vote before a change is drawn otherwise').toBeGreaterThan(1)
    await tabTo(page, 'Copy link')
    await tabTo(page, /GPT-5\.4/)
    await tabTo(page, /^Yes \(/)
    await page.keyboard.press('Enter')
    const pressed = page.locator('.filters [aria-pressed="true"]')
    const other = page.locator('.filters [aria-pressed="false"]').first()
    const groundOf = (element: Element) => getComputedStyle(element).backgroundColor
    expect(await pressed.evaluate(groundOf)).not.toBe(await other.evaluate(groundOf))
    await page.screenshot({ path: `test-results/pages/forced-${colorScheme}.png`, fullPage: true })
    await page.goto('/')
    await tabTo(page, 'Your question')
    await tabTo(page, 'Option 1')
  })
}

test('a change of mind is drawn as it happens, and is there without motion for a reader who wants none', async ({
  page,
  house,
  models,
}) => {
  const gates = { first: closedGate(), anthropic: closedGate(), last: closedGate() }
  models.answerWith(
    panelVoter({ openai: ['Yes', 'No'], anthropic: ['Yes', 'No'] }, async (call, kind) => {
      if (call.provider === 'xai' && kind === 'first') await gates.first.opened
      if (call.provider === 'anthropic' && kind === 'exchange') await gates.anthropic.opened
      if (call.provider === 'xai' && kind === 'exchange') await gates.last.opened
      return null
    }),
  )
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const debate = await startDebate(page, house.url)
  await page.goto(debate.url)
  await expect(page.locator('.card-voted')).toHaveCount(5)
  const motions = () => page.evaluate(() => document.getAnimations().length)
  expect(await motions()).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(motions, 'who thinks is seen to, where motion is wanted').toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  gates.first.open()
  const turned = page.locator('.table-wide .ring-turned')
  await expect(turned).toBeVisible()
  expect(await motions()).toBe(0)
  expect(
    await turned.evaluate((ring) => {
      const { strokeDashoffset, opacity } = getComputedStyle(ring)
      return { strokeDashoffset, opacity }
    }),
  ).toEqual({ strokeDashoffset: '0px', opacity: '1' })

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.evaluate(() => {
    document.addEventListener('animationstart', ({ animationName, target }) => {
      const ring = (target as Element).closest('.table-wide .ring-turned')
      ring?.closest('.seat')?.setAttribute('data-ran', animationName)
    })
  })
  gates.anthropic.open()
  await expect(turned).toHaveCount(2)
  await expect(page.locator('.table-wide .seat', { hasText: 'Claude' })).toHaveAttribute('data-ran', 'draw')
  gates.last.open()
  await endOfDebate(page, house.url, debate.id)
})
