import { get } from 'node:http'
import { endOfDebate, readDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { dataFolder, emptyFolder, serve, serveInVain } from '../support/e2e/serve.ts'
import { recordStreams, unbroken } from '../support/e2e/streams.ts'
import { expect, test } from '../support/e2e/test.ts'
import { providersAt } from '../support/model-server/providers-at.ts'
import { panelVoter } from '../support/panel-voter.ts'

/** A debate that settles five seats of round 1 and waits for the sixth. */
const held = () => {
  const gate = closedGate()
  const answer = panelVoter({ openai: ['Yes', 'No'] }, async (call, kind) => {
    if (kind === 'first' && call.provider === 'xai') await gate.opened
    return null
  })
  return { gate, answer }
}

/** A client that only listens; resolves with how its stream ended. */
function listen(url: string): { opened: Promise<void>; ended: Promise<void> } {
  const request = get(url, { agent: false })
  const opened = new Promise<void>((resolve, reject) => {
    request.once('response', (response) => response.once('data', () => resolve()))
    request.once('error', reject)
  })
  const ended = new Promise<void>((resolve) => {
    request.once('response', (response) => {
      response.resume()
      response.once('close', resolve)
    })
    request.once('error', () => resolve())
  })
  return { opened, ended }
}

test.describe.configure({ timeout: 90_000 })

test('SIGTERM ends 50 streams and hands a debate back; the next start goes on with it', async ({
  page,
  models,
  faults,
}) => {
  faults.allow(/net::ERR_/)
  const { gate, answer } = held()
  models.answerWith(answer)
  const folder = emptyFolder()
  const variables = { DATA_DIR: folder.path, ...providersAt(models.url) }
  const first = await serve(variables)
  const streams = await recordStreams(page)
  const debate = await startDebate(page, first.url)
  await page.goto(debate.url)
  await expect(page.locator('.card-voted')).toHaveCount(5)
  const listeners = Array.from({ length: 50 }, () =>
    listen(`${first.url}/api/v1/debates/${debate.id}/events`),
  )
  await Promise.all(listeners.map(({ opened }) => opened))

  const before = Date.now()
  expect(await first.stop()).toBe(0)
  expect(Date.now() - before).toBeLessThan(10_000)
  await Promise.all(listeners.map(({ ended }) => ended))

  const second = await serve({ ...variables, PORT: String(first.port) })
  gate.open()
  const document = await endOfDebate(page, second.url, debate.id)
  expect(document.verdict?.line).toBe('Unanimous — No (6/6 votes)')
  await expect(page.locator('.verdict-line')).toContainText('Unanimous — No', { timeout: 20_000 })
  for (const stream of streams) expect(stream.ids).toEqual(unbroken(stream))
  expect(await second.stop()).toBe(0)
  expect([...first.errors, ...second.errors]).toEqual([])
  folder.remove()
})

test('after kill -9 a restart finishes the debate, and the page goes on by itself', async ({
  page,
  models,
  faults,
}) => {
  faults.allow(/net::ERR_/)
  const { gate, answer } = held()
  models.answerWith(answer)
  const folder = dataFolder()
  const variables = { DATA_DIR: folder.path, ...providersAt(models.url) }
  const first = await serve(variables)
  const debate = await startDebate(page, first.url)
  await page.goto(debate.url)
  await expect(page.locator('.card-voted')).toHaveCount(5)
  const settled = await readDebate(page, first.url, debate.id)

  const refused = await serveInVain(variables)
  expect(refused.code).toBe(1)
  expect(refused.said.trim().split('\n')).toHaveLength(1)
  expect(refused.said).toContain(folder.path)

  await first.kill()
  await expect(page.getByText('Connection lost.')).toBeVisible()
  const second = await serve({ ...variables, PORT: String(first.port) })
  gate.open()
  await expect(page.locator('.verdict-line')).toContainText('Unanimous — No', { timeout: 30_000 })
  await expect(page.getByText('Connection lost.')).toHaveCount(0)
  const document = await readDebate(page, second.url, debate.id)
  expect(document.rounds[0]?.turns.slice(0, 2)).toEqual(settled.rounds[0]?.turns.slice(0, 2))
  expect(await second.stop()).toBe(0)
  folder.remove()
})
