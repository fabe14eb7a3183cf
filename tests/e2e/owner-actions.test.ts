import type { Page } from '@playwright/test'
import { endOfDebate, holdDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate, type Gate } from '../support/e2e/gate.ts'
import { debateText } from '../support/e2e/page-text.ts'
import { test as base, expect } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { type Kind, panelVoter } from '../support/panel-voter.ts'

/** The third seat of the seed panel, which answers only when the gate opens. */
const slow = 'xai'
const slowCard = '#r1-s3'

function held(kind: Kind = 'first') {
  const gate = closedGate()
  const answer = panelVoter({ openai: 'Yes' }, async (call, asked) => {
    if (asked === kind && call.provider === slow) await gate.opened
    return null
  })
  return { gate, answer }
}

/** A debate that waits for its slow seat until the gate opens, on the page of its owner and on that of another. */
interface Waiting {
  gate: Gate
  other: Page
  debate: { id: string; slug: string }
}

const test = base.extend<{ waiting: Waiting }>({
  waiting: async ({ page, visitor, house, models }, use) => {
    const { gate, answer } = held()
    models.answerWith(answer)
    const other = await visitor()
    const debate = await startDebate(page, house.url)
    for (const viewer of [page, other]) {
      await viewer.goto(debate.url)
      await expect(viewer.locator('.card-voted')).toHaveCount(5)
    }
    await use({ gate, other, debate })
    gate.open()
  },
})

async function manage(page: Page) {
  await page.locator('.owner-menu > summary').click()
  return page.locator('.owner-menu')
}

test('a slow seat is stopped, and the debate goes on without it', async ({
  page,
  house,
  waiting: { gate, other, debate },
}) => {
  await expect(other.getByRole('button', { name: 'Stop waiting for this seat' })).toHaveCount(0)
  await page.locator(slowCard).getByRole('button', { name: 'Stop waiting for this seat' }).click()
  for (const viewer of [page, other]) {
    await expect(viewer.locator(slowCard)).toContainText('Stopped by the person who asked. It has no ballot.')
    // Its maker may have been paid for it all the same.
    await expect(viewer.locator(slowCard).locator('.figures')).toContainText(/≈ [\d.]+ ¢/)
    await expect(viewer.locator('.verdict-line')).toHaveText(/5 of 6 seats voted/)
    await expect(viewer.locator('.badges')).toContainText('seats missing')
  }
  expect(await debateText(other)).toBe(await debateText(page))
  gate.open()
  const { rounds } = await endOfDebate(page, house.url, debate.id)
  expect(rounds[0]?.turns[2]).toMatchObject({ status: 'failed', error: { code: 'stopped' } })
})

test('a seat that failed is asked again, and the page says that the verdict was amended', async ({
  page,
  visitor,
  house,
  models,
}) => {
  const refusing = { status: 400, body: { error: { message: 'no' } } }
  models.answerWith(panelVoter({ openai: 'Yes' }, (call) => (call.provider === slow ? refusing : null)))
  const debate = await holdDebate(page, house.url, { mode: 'poll' })
  const { gate, answer } = held()
  models.answerWith(answer)
  const other = await visitor()
  await other.goto(debate.url)
  await expect(other.locator(slowCard)).toContainText('It has no ballot.')
  await expect(other.getByRole('button', { name: 'Ask this seat again' })).toHaveCount(0)
  await page.goto(debate.url)
  await page.locator(slowCard).getByRole('button', { name: 'Ask this seat again' }).click()
  const under = 'One seat is being asked again; the verdict will be computed anew'
  await expect(page.locator('.verdict-line')).toHaveText(under)
  await other.reload()
  await expect(other.locator('.verdict-line')).toHaveText(under)
  await expect(other.locator(slowCard)).toContainText('thinking')
  gate.open()
  for (const viewer of [page, other]) {
    await expect(viewer.locator('.verdict-line')).toHaveText(/5\/6 votes/)
    await expect(viewer.locator('.badges')).toContainText('amended')
    await expect(viewer.locator('.kind')).toContainText('amended')
    await expect(viewer.locator(slowCard).locator('.chip')).toHaveText(/No/)
  }
  expect(await debateText(other)).toBe(await debateText(page))
})

test('a cancelled debate says so to everyone, with what it came to', async ({
  page,
  visitor,
  house,
  models,
}) => {
  const { gate, answer } = held('exchange')
  models.answerWith(answer)
  const other = await visitor()
  const debate = await startDebate(page, house.url)
  for (const viewer of [page, other]) {
    await viewer.goto(debate.url)
    await expect(viewer.locator('#round-2 .card-voted')).toHaveCount(5)
  }
  await expect(other.getByRole('button', { name: 'Cancel debate' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel debate' }).click()
  await page.getByRole('button', { name: 'Let it go on' }).click()
  await expect(page.getByRole('button', { name: 'Cancel debate' })).toBeFocused()
  await page.getByRole('button', { name: 'Cancel debate' }).press('Enter')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Cancel it now' }).click()
  for (const viewer of [page, other]) {
    await expect(viewer.getByText('Cancelled before its end.')).toBeVisible()
    await expect(viewer.locator('.verdict-line')).toHaveText(/Supermajority — No/)
    await expect(viewer.locator('#round-2')).toContainText('Settled after the stop: shown, not counted.')
    await expect(viewer.locator('p[aria-live]')).toHaveText(/The debate is over\. Supermajority — No/)
    await expect(viewer).toHaveTitle(/^✓ Supermajority — No/)
  }
  expect(await debateText(other)).toBe(await debateText(page))
  gate.open()
})

test('who may see a debate is chosen while it runs, and holds at once for everyone', async ({
  page,
  visitor,
  house,
  waiting: { gate, other, debate },
}) => {
  await expect(other.locator('.debate-foot')).toContainText('Unlisted: whoever has the link sees it')
  await expect(other.locator('.owner-menu')).toHaveCount(0)
  const menu = await manage(page)
  await expect(menu.getByLabel('Whoever has the link')).toBeChecked()

  await menu.getByLabel('Everyone: it is listed on Explore').click()
  await expect(menu.getByText('Saved. Everyone sees it now.')).toBeVisible()
  for (const viewer of [page, other])
    await expect(viewer.locator('.debate-foot')).toContainText('Public: everyone sees it')
  const third = await visitor()
  await third.goto(`${house.url}/debates`)
  await expect(third.locator(`a[href="/debates/${debate.slug}"]`)).toBeVisible()

  await menu.getByLabel('Only you, in this browser').click()
  await expect(menu.getByText('Saved. Only you see it now.')).toBeVisible()
  await expect(page.locator('.debate-foot')).toContainText('Private: only its owner sees it')
  await expect(other.getByText('Its owner made this debate private')).toBeInViewport()
  gate.open()
  await expect(page.locator('.verdict-line')).toHaveText(/Supermajority — No/)
  await expect(other.locator('.card-voted')).toHaveCount(5)
  await other.reload()
  await expect(other.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})

test('a choice of a finished debate shows on its page, and a call that fails says why', async ({
  page,
  openHeld,
  faults,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await openHeld({}, { mode: 'poll' })
  const menu = await manage(page)
  await menu.getByLabel('Only you, in this browser').click()
  await expect(menu.getByText('Saved. Only you see it now.')).toBeVisible()
  await expect(page.locator('.debate-foot')).toContainText('Private: only its owner sees it')
  await page.screenshot({ path: 'test-results/pages/owner-menu-390.png' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await violations(page)).toEqual([])
  faults.allow(/net::ERR_FAILED/)
  await page.route('**/api/v1/debates/*', (route) => route.abort())
  await menu.getByLabel('Whoever has the link').click()
  await expect(menu.getByRole('alert')).toHaveText('The server could not be reached. Try again.')
  await expect(menu.getByLabel('Only you, in this browser')).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(menu.getByRole('alert')).toBeHidden()
  await expect(page.locator('.owner-menu > summary')).toBeFocused()
})

test('a running debate is deleted only when that is confirmed, and whoever follows it is told', async ({
  page,
  waiting: { gate, other },
}) => {
  const menu = await manage(page)
  await menu.getByRole('button', { name: 'Delete this debate…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete this debate?' })
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toHaveCount(0)
  await menu.getByRole('button', { name: 'Delete this debate…' }).click()
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  for (const viewer of [page, other])
    await expect(viewer.getByText('This debate was deleted by its owner.')).toBeInViewport()
  await expect(dialog).toHaveCount(0)
  gate.open()
  await other.reload()
  await expect(other.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})

test('a finished debate is deleted, and its owner is led on', async ({ page, visitor, openHeld }) => {
  const debate = await openHeld({}, { mode: 'poll' })
  const menu = await manage(page)
  await menu.getByRole('button', { name: 'Delete this debate…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete this debate?' })
  await expect(dialog).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(dialog.getByText('The debate is deleted.')).toBeVisible()
  await dialog.getByRole('link', { name: 'Your debates' }).click()
  await expect(page.getByRole('heading', { name: 'Your debates' })).toBeVisible()
  await expect(page.locator(`a[href="/debates/${debate.slug}"]`)).toHaveCount(0)
  const other = await visitor()
  await other.goto(debate.url)
  await expect(other.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})
