import type { Page } from '@playwright/test'
import { type AdminHouse, openAdminHouse } from '../support/e2e/admin-house.ts'
import { endOfDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { openLine } from '../support/e2e/line.ts'
import { recordStreams } from '../support/e2e/streams.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

let house: AdminHouse
test.beforeAll(async ({ models }) => {
  house = await openAdminHouse(models, ['openai', 'gemini', 'anthropic'])
  const narrow = await house.call('POST', '/connections', {
    kind: 'openai',
    name: 'Narrow',
    baseUrl: `${models.url}/narrow/v1`,
    apiKey: 'sk-0123456789abcdefWXYZ',
    maxConcurrent: 1,
  })
  await house.call('POST', '/models', {
    connection: narrow.id,
    wireName: 'one-at-a-time',
    name: 'One at a time',
    maker: 'Narrow',
    prices: { inputPerMillion: 1, outputPerMillion: 1 },
  })
})
test.afterAll(async () => expect(await house.close()).toEqual([]))

/** What the chip of a seat in round 1 says, and for how many seconds. */
async function chip(page: Page, seat: number) {
  const text = (await page.locator(`#r1-s${seat} .chip`).textContent()) ?? ''
  return { words: text.replace(/(in )?\d+ s/, '').trim(), seconds: Number(/(\d+) s/.exec(text)?.[1]) }
}

test('tells who thinks, speaks, waits and tries again, and for how long', async ({ page, models }) => {
  const gate = closedGate()
  let refusals = 0
  models.answerWith(
    panelVoter({ gemini: 'Yes' }, async (call, kind) => {
      if (kind === 'review') return null
      if (call.provider === 'openai' || call.provider === 'narrow') await gate.opened
      if (call.provider === 'anthropic')
        return {
          chunks: ['{"reasoning": "Because it can be undone, ', 'and because it is watched, '],
          delayMs: 100,
          stallAfter: 2,
          keepAliveMs: 500,
        }
      if (call.provider === 'gemini' && refusals++ === 0)
        return { status: 429, headers: { 'Retry-After': '20' }, body: { error: { message: 'slow down' } } }
      return null
    }),
  )
  const { items } = (await house.call('GET', '/models')) as { items: { id: string; name: string }[] }
  const narrow = items.find(({ name }) => name === 'One at a time')?.id
  const seats = ['openai/gpt-5.4', 'anthropic/claude-opus-4-6', 'google/gemini-3.1-pro', narrow, narrow]
  const debate = await startDebate(page, house.url, {
    mode: 'poll',
    seats: seats.map((model) => ({ model })),
  })
  await page.goto(debate.url)
  await expect(page.locator('#r1-s2 .speaking')).toContainText('and because it is watched,')
  await expect(page.locator('#r1-s3')).toContainText('The last try failed:')
  // The page counts once it is alive.
  for (const seat of [1, 2, 3, 4, 5]) await expect(page.locator(`#r1-s${seat} .chip`)).toContainText(/\d s$/)
  const words = { 1: 'thinking', 2: 'speaking', 3: 'trying again' }
  for (const [seat, said] of Object.entries(words))
    expect(await chip(page, Number(seat))).toEqual({ words: said, seconds: expect.any(Number) })
  const pair = [await chip(page, 4), await chip(page, 5)]
  expect(pair.map((each) => each.words).sort()).toEqual(['thinking', 'waiting'])
  for (const { seconds } of pair) expect(seconds).toBeGreaterThanOrEqual(0)
  await expect(page.locator('.card-waiting')).toContainText('Waiting for a free line to its model.')

  // Time goes on for those who work, and runs down for who tries again.
  const before = [await chip(page, 1), await chip(page, 2), await chip(page, 3)]
  await expect.poll(async () => (await chip(page, 1)).seconds).toBeGreaterThan((before[0]?.seconds ?? 0) + 1)
  expect((await chip(page, 2)).seconds).toBeGreaterThan(before[1]?.seconds ?? 0)
  expect((await chip(page, 3)).seconds).toBeLessThan(before[2]?.seconds ?? 0)

  // A reader whose clock is five minutes fast is told the same.
  const ahead = await page.context().newPage()
  await ahead.clock.install({ time: Date.now() + 300_000 })
  await ahead.goto(debate.url)
  await expect(ahead.locator('#r1-s1 .chip')).toContainText(/\d s$/)
  expect((await chip(ahead, 1)).seconds).toBeLessThan(100)
  expect((await chip(ahead, 3)).seconds).toBeGreaterThan(0)

  // Whoever has thought of a better question need not wait for the end.
  const question = (await ahead.locator('h1').textContent()) ?? ''
  await ahead.getByRole('link', { name: 'Ask again with changes' }).click()
  await expect(ahead.getByLabel('Your question')).toHaveValue(question)
  await ahead.close()

  // The drawing and its list say the same as the cards.
  const list = page.getByRole('list', { name: 'The seats' })
  for (const said of ['thinking', 'speaking', 'trying again', 'waiting'])
    await expect(list).toContainText(said)

  await page.locator('#r1-s2').getByRole('button', { name: 'Stop waiting for this seat' }).click()
  gate.open()
  await expect(page.locator('p[aria-live="polite"]')).toHaveText('Round 1 has begun.')
  await expect(page).toHaveTitle(/^\(\d\/5\) /)
  // The page's own metadata may come after all else.
  await page.evaluate(() => document.querySelector('title')?.replaceChildren('Late'))
  await expect(page).toHaveTitle(/^\(\d\/5\) /)
  await page.locator('#r1-s3').getByRole('button', { name: 'Stop waiting for this seat' }).click()
  const { verdict } = await endOfDebate(page, house.url, debate.id)
  await expect(page.locator('p[aria-live="polite"]')).toHaveText(`The debate is over. ${verdict?.line}.`)
  await expect(page).toHaveTitle(`✓ ${verdict?.line} · ${debateTitle} · Roundtable`)
})

const debateTitle = 'Should an AI agent have write access to production in a company?'

test('tells a device without a network from a server that is away, and mends itself in the end', async ({
  page,
  context,
  models,
  faults,
}) => {
  faults.allow(/net::ERR_/)
  const gate = closedGate()
  models.answerWith(
    panelVoter({}, async (call, kind) => {
      if (kind === 'first' && call.provider === 'openai') await gate.opened
      return null
    }),
  )
  const streams = await recordStreams(page)
  const seats = ['openai/gpt-5.4', 'anthropic/claude-opus-4-6', 'google/gemini-3.1-pro']
  const debate = await startDebate(page, house.url, { seats: seats.map((model) => ({ model })) })
  const line = await openLine(Number(new URL(house.url).port))
  await page.goto(`${line.url}/debates/${debate.slug}`)
  await expect(page.locator('.card-voted')).toHaveCount(2)
  await expect.poll(() => streams.length).toBe(1)
  const offline = page.getByText('Your device is offline.')
  const away = page.getByText('Connection lost.')
  line.cut()
  await context.setOffline(true)
  await expect(offline).toBeInViewport()
  await expect(away).toHaveCount(0)
  await context.setOffline(false)
  await expect(away).toBeInViewport()
  await expect(offline).toHaveCount(0)
  gate.open()
  await endOfDebate(page, house.url, debate.id)
  line.mend()
  await expect(page.locator('.verdict-line')).toHaveText(/Unanimous — No/, { timeout: 20_000 })
  await expect(away).toHaveCount(0)
  line.close()
})
