import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

/** What has the focus, and whether a person can see that it has. */
function focused(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const marked = (candidate: Element | null): boolean => {
      if (!candidate) return false
      const { outlineStyle, outlineWidth, borderColor, stroke } = getComputedStyle(candidate)
      const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()
      const probe = document.createElement('i')
      probe.style.color = accent
      document.body.append(probe)
      const colour = getComputedStyle(probe).color
      probe.remove()
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
        borderColor.includes(colour) ||
        stroke === colour
      )
    }
    const isMarked =
      marked(element) ||
      marked(element.parentElement) ||
      marked(element.closest('fieldset > div')) ||
      marked(element.querySelector('.seat-reach'))
    const name = element.getAttribute('aria-label') || element.textContent || element.id || element.tagName
    return { name: name.replace(/\s+/g, ' ').trim(), visible: isMarked }
  })
}

/** Goes on with Tab until the focus is on what is looked for; every stop on the way has to be seen. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const stops: string[] = []
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    stops.push(stop.name)
    expect(stop.visible, `the focus on “${stop.name}” can be seen`).toBe(true)
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return
  }
  throw new Error(`Tab never came to ${name}: ${stops.join(' | ')}`)
}

test('asks a question and reads its verdict with the keyboard alone', async ({ page, models }) => {
  models.answerWith(
    panelVoter({ openai: 'Tea', xai: ['Tea', 'Coffee'], gemini: 'Coffee', moonshot: 'Coffee' }),
  )
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
  await tabTo(page, 'Skip to content')
  await page.keyboard.press('Enter')
  await tabTo(page, 'question')
  await page.keyboard.type('Which is the better drink, tea or coffee?')
  for (const [place, text] of [
    ['Answer 1', 'Coffee'],
    ['Answer 2', 'Tea'],
  ] as const) {
    await tabTo(page, place)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  expect((await focused(page)).name).toBe('Answer 3')
  await page.keyboard.type('Water')
  await page.keyboard.press('Alt+ArrowUp')
  expect((await focused(page)).name).toBe('Answer 2')
  await expect(page.getByLabel('Answer 3')).toHaveValue('Tea')
  await tabTo(page, 'Put it to the table')
  await page.keyboard.press('Enter')

  await expect(page.locator('.verdict-line')).toContainText(/— Coffee|— Tea|Tie/)
  await tabTo(page, 'Copy link')
  await tabTo(page, /GPT-5\.4/)
  await page.keyboard.press('Enter')
  const card = page.locator('#round-2 .card:target')
  await expect(card).toBeInViewport()
  await tabTo(page, 'What it was asked')
  await page.keyboard.press('Enter')
  await expect(card.locator('.asked-body')).toContainText('Which is the better drink, tea or coffee?')
})
