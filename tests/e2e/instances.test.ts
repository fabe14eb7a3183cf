import { request } from 'node:http'
import { findProgram } from '../../scripts/find-program.mjs'
import { readDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { adminToken, type Houses, openHouses } from '../support/e2e/open-houses.ts'
import { recordStreams, unbroken } from '../support/e2e/streams.ts'
import { expect, test } from '../support/e2e/test.ts'
import type { ModelCall } from '../support/model-server/script.ts'
import { panelVoter } from '../support/panel-voter.ts'
import { seedQuestion, sixModels } from '../support/seed-panel.ts'

/** A debate that settles five seats of round 1 and waits for the sixth. */
const held = (pace = {}) => {
  const gate = closedGate()
  const waiting = async (call: ModelCall, kind: string) => {
    if (kind === 'first' && call.provider === 'xai') await gate.opened
    return null
  }
  return { gate, voter: panelVoter({ openai: ['Yes', 'No'] }, waiting, pace) }
}

interface Sent {
  status: number
  headers: Record<string, string | string[] | undefined>
  json: { code?: string; url?: string }
}

/** Sends a start from an address of this machine, with headers as they are given. */
function startFrom(
  localAddress: string,
  url: string,
  headers: Record<string, string>,
  question: string,
): Promise<Sent> {
  const body = JSON.stringify({ question, seats: sixModels.map((model) => ({ model })) })
  const options = {
    method: 'POST',
    localAddress,
    headers: { 'Content-Type': 'application/json', ...headers },
  }
  return new Promise((resolve, reject) => {
    const sending = request(
      `${url.replace('localhost', '127.0.0.1')}/api/v1/debates`,
      options,
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.on('end', () => {
          const json = text.startsWith('{') ? JSON.parse(text) : {}
          resolve({ status: response.statusCode ?? 0, headers: response.headers, json })
        })
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}

for (const kind of ['caddy', 'nginx'] as const) {
  test.describe(`two instances behind ${kind}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 120_000 })
    test.skip(findProgram(kind) === null, `There is no ${kind} on this machine.`)
    let houses: Houses

    test.beforeAll(async ({ models }) => {
      houses = await openHouses(kind, models.url)
    })
    test.afterAll(() => houses?.close())

    test('know the caller’s own address and the host, whatever else a caller claims', async ({ models }) => {
      models.answerWith(panelVoter({}))
      const host = new URL(houses.url).host
      const key = { Host: host, 'Idempotency-Key': `address-${kind}` }
      const first = await startFrom('127.0.0.1', houses.url, key, seedQuestion)
      expect(first.status).toBe(201)
      expect(first.json.url).toContain(`${houses.url}/debates/`)
      expect(first.headers['x-request-id']).toMatch(/^[\w-]{32,36}$/)
      // A key belongs to a caller: the same one with another question is refused, another caller's is another key.
      const claiming = { ...key, 'X-Forwarded-For': '203.0.113.7', 'X-Real-IP': '203.0.113.7' }
      expect((await startFrom('127.0.0.1', houses.url, claiming, `${seedQuestion} Really?`)).status).toBe(422)
      expect((await startFrom('127.0.0.2', houses.url, key, `${seedQuestion} Really?`)).status).toBe(201)
      const foreign = await startFrom('127.0.0.1', houses.url, { Host: 'evil.example' }, seedQuestion)
      expect(foreign.json).not.toHaveProperty('id')
      if (kind === 'nginx') expect(foreign).toMatchObject({ status: 421, json: { code: 'wrong-host' } })
    })

    test('send events and live text at once, also to who takes compressed answers', async ({
      page,
      models,
    }) => {
      const { gate, voter } = held({ firstTokenMs: 50, durationMs: 500 })
      models.answerWith(voter)
      const debate = await startDebate(page, houses.url)
      const stream = await fetch(`${houses.url}/api/v1/debates/${debate.id}/events`, {
        headers: { 'Accept-Encoding': 'gzip, br' },
      })
      expect(stream.headers.get('content-type')).toContain('text/event-stream')
      let heard = ''
      const decoder = new TextDecoder()
      for await (const bytes of stream.body ?? []) {
        heard += decoder.decode(bytes, { stream: true })
        // The debate cannot end before: events that were held back would wait for ever.
        if (heard.split('event: turn.settled').length > 5) gate.open()
      }
      expect(heard).toMatch(/event: turn.delta\ndata: [^\n]*"seat":3/)
      expect(heard).toContain('event: debate.finished')
    })

    test('hold an admin’s change, made at the one, at the other within two seconds', async ({
      request: api,
    }) => {
      const [one, two] = houses.instances
      const headers = { Authorization: `Bearer ${adminToken}` }
      const model = `${one.url}/api/v1/admin/models/openai/gpt-5.4`
      const seatable = async () => {
        const { items } = await (await api.get(`${two.url}/api/v1/models`)).json()
        return items.some(({ id }: { id: string }) => id === 'openai/gpt-5.4')
      }
      expect(await seatable()).toBe(true)
      for (const enabled of [false, true]) {
        const changed = await api.patch(model, { headers, data: { enabled } })
        expect(changed.status()).toBe(200)
        await expect.poll(seatable, { timeout: 2_000, intervals: [20] }).toBe(enabled)
      }
      const data = {
        kind: 'openai',
        name: 'Shared',
        baseUrl: 'http://127.0.0.1:9/v1',
        apiKey: 'sk-shared-0123456789',
      }
      expect((await api.post(`${one.url}/api/v1/admin/connections`, { headers, data })).status()).toBe(201)
      const known = async () =>
        (await api.get(`${two.url}/api/v1/admin/connections/shared`, { headers })).status()
      await expect.poll(known, { timeout: 2_000, intervals: [20] }).toBe(200)
      expect((await api.delete(`${two.url}/api/v1/admin/connections/shared`, { headers })).status()).toBe(204)
      const gone = async () =>
        (await api.get(`${one.url}/api/v1/admin/connections/shared`, { headers })).status()
      await expect.poll(gone, { timeout: 2_000, intervals: [20] }).toBe(404)
    })

    test('are stopped and started one after the other in mid-debate, and the page goes on by itself', async ({
      page,
      models,
      faults,
    }) => {
      faults.allow(/net::ERR_|50[234]/)
      const { gate, voter } = held()
      models.answerWith(voter)
      const streams = await recordStreams(page)
      const debate = await startDebate(page, houses.url)
      await page.goto(debate.url)
      await expect(page.locator('.card-voted')).toHaveCount(5)
      const settled = await readDebate(page, houses.url, debate.id)
      for (const index of [0, 1] as const) {
        expect(await houses.instances[index].stop()).toBe(0)
        await houses.startAgain(index)
        const ready = () =>
          page.request.get(`${houses.instances[index].url}/api/ready`).then((one) => one.status())
        await expect.poll(ready).toBe(200)
      }
      gate.open()
      await expect(page.locator('.verdict-line')).toContainText('Unanimous — No', { timeout: 30_000 })
      await expect(page.getByText('Connection lost.')).toHaveCount(0)
      const document = await readDebate(page, houses.url, debate.id)
      expect(document.rounds[0]?.turns).toEqual(
        expect.arrayContaining(settled.rounds[0]?.turns.filter(({ status }) => status === 'voted') ?? []),
      )
      for (const stream of streams) expect(stream.ids).toEqual(unbroken(stream))
    })

    test('say on the page that they wait while Postgres is away, and go on by themselves', async ({
      page,
      models,
      faults,
    }) => {
      faults.allow(/503/)
      const { gate, voter } = held()
      models.answerWith(voter)
      const debate = await startDebate(page, houses.url)
      // A page whose stream is not yet open hears of the proxy's refusal instead, and says that its connection is lost.
      const stream = page.waitForResponse(`**/api/v1/debates/${debate.id}/events*`)
      await page.goto(debate.url)
      await stream
      await expect(page.locator('.card-voted')).toHaveCount(5)
      const waits = page.getByText(
        'The server waits for its database. The debate goes on by itself; nothing is lost.',
      )
      await expect(waits).toHaveCount(0)
      await houses.postgres.halt('immediate')
      await expect(waits).toBeInViewport()
      for (const { url } of houses.instances) {
        expect((await page.request.get(`${url}/api/health`)).status()).toBe(200)
        const ready = await page.request.get(`${url}/api/ready`)
        expect(ready.status()).toBe(503)
        expect((await ready.json()).errors).toMatchObject([{ path: 'database' }])
      }
      await houses.postgres.start()
      await expect(waits).toHaveCount(0)
      gate.open()
      await expect(page.locator('.verdict-line')).toContainText('Unanimous — No', { timeout: 30_000 })
      const document = await readDebate(page, houses.url, debate.id)
      expect(document).toMatchObject({ status: 'finished', stopped: null })
    })
  })
}
