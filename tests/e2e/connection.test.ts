import { endOfDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { openLine } from '../support/e2e/line.ts'
import { recordStreams, unbroken } from '../support/e2e/streams.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

const held = () => {
  const gate = closedGate()
  const answer = panelVoter({ openai: 'Yes' }, async (call, kind) => {
    if (kind === 'first' && call.provider === 'xai') await gate.opened
    return null
  })
  return { gate, answer }
}

test('closing the tab does not stop a debate', async ({ page, visitor, house, models }) => {
  const { gate, answer } = held()
  models.answerWith(answer)
  const tab = await visitor()
  const debate = await startDebate(tab, house.url)
  await tab.goto(debate.url)
  await expect(tab.locator('.card-voted')).toHaveCount(5)
  await tab.context().close()
  gate.open()
  expect((await endOfDebate(page, house.url, debate.id)).status).toBe('finished')
})

test('a lost connection is said, and mends itself', async ({ page, house, models, faults }) => {
  faults.allow(/net::ERR_/)
  const { gate, answer } = held()
  models.answerWith(answer)
  const streams = await recordStreams(page)
  const line = await openLine(house.port)
  const debate = await startDebate(page, house.url)
  await page.goto(`${line.url}/debates/${debate.slug}`)
  await expect(page.locator('.card-voted')).toHaveCount(5)
  await expect.poll(() => streams.length).toBe(1)
  const lost = page.getByText('Connection lost. The debate goes on; this page will catch up.')
  await expect(lost).toHaveCount(0)
  line.cut()
  await expect(lost).toBeInViewport()
  gate.open()
  await endOfDebate(page, house.url, debate.id)
  line.mend()
  await expect(page.locator('.verdict-line')).toHaveText(/Supermajority — No/, { timeout: 20_000 })
  await expect(lost).toHaveCount(0)
  for (const stream of streams) expect(stream.ids).toEqual(unbroken(stream))
  line.close()
})

test('a hidden tab closes its stream, and catches up when it is shown', async ({ page, house, models }) => {
  const { gate, answer } = held()
  models.answerWith(answer)
  const streams = await recordStreams(page)
  const debate = await startDebate(page, house.url)
  await page.goto(debate.url)
  await expect(page.locator('.card-voted')).toHaveCount(5)
  await expect.poll(() => streams.length).toBe(1)
  const setHidden = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await setHidden(true)
  await expect.poll(() => streams.map(({ closed }) => closed)).toEqual([true])
  gate.open()
  await endOfDebate(page, house.url, debate.id)
  await setHidden(false)
  await expect(page.locator('.verdict-line')).toHaveText(/Supermajority — No/)
})
