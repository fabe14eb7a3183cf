import type { Page } from '@playwright/test'
import { endOfDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'
import { seedQuestion } from '../support/seed-panel.ts'

/** One seat answers only when the gate opens. */
function gated() {
  const gate = closedGate()
  const answer = panelVoter({ openai: ['Yes', 'No'] }, async (call, kind) => {
    if (kind === 'first' && call.provider === 'xai') await gate.opened
    return null
  })
  return { gate, answer }
}

async function heroTop(page: Page): Promise<number> {
  return page.locator('.hero').evaluate((hero) => hero.getBoundingClientRect().top + scrollY)
}

for (const width of [390, 1440]) {
  test(`the table keeps its place from the first round to the verdict at ${width} px`, async ({
    page,
    house,
    models,
  }) => {
    const { gate, answer } = gated()
    models.answerWith(answer)
    await page.setViewportSize({ width, height: 900 })
    const debate = await startDebate(page, house.url)
    await page.goto(debate.url)
    await expect(page.locator('.card-voted')).toHaveCount(5)
    const before = await heroTop(page)
    gate.open()
    await expect(page.locator('.verdict-line.has-winner')).toBeVisible()
    expect(await heroTop(page)).toBe(before)
  })
}

test('a reader who asks for it is notified of the end, and nobody else is asked', async ({
  page,
  context,
  house,
  models,
}) => {
  const { gate, answer } = gated()
  models.answerWith(answer)
  await context.grantPermissions(['notifications'])
  await page.addInitScript(() => {
    const seen: { title: string; body: string }[] = []
    const requests = { count: 0 }
    Object.assign(window, { seen, requests })
    window.Notification = new Proxy(Notification, {
      construct(Original, [title, options]: [string, NotificationOptions]) {
        seen.push({ title, body: options.body ?? '' })
        return new Original(title, options)
      },
      get(Original, name) {
        if (name === 'requestPermission') requests.count += 1
        const value: unknown = Reflect.get(Original, name)
        return typeof value === 'function' ? value.bind(Original) : value
      },
    })
  })
  const debate = await startDebate(page, house.url)
  await page.goto(debate.url)
  const button = page.getByRole('button', { name: 'Notify me when it is over' })
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  expect(await page.evaluate('requests.count')).toBe(0)
  await button.click()
  await expect(page.getByText('You will be notified.')).toBeVisible()
  gate.open()
  const { verdict } = await endOfDebate(page, house.url, debate.id)
  await expect.poll(() => page.evaluate('seen')).toEqual([{ title: seedQuestion, body: verdict?.line }])
  await expect(button).toHaveCount(0)
})
