import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { turnDetailsSchema } from '../../../lib/http/schemas/answer-schemas.ts'
import { debateDocumentSchema } from '../../../lib/http/schemas/debate-document-schema.ts'
import { deltaSchema, eventSchema } from '../../../lib/http/schemas/event-schemas.ts'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { readEventStream } from '../../support/read-event-stream.ts'
import { seedQuestion, sixModels } from '../../support/seed-panel.ts'
import { endOf, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const body = { question: seedQuestion, seats: sixModels.map((model) => ({ model })) }

describe.each(['embedded', 'postgres'] as const)('the API on %s', (kind) => {
  let house: TestHouse
  let server: { url: string; close: () => void }

  beforeAll(async () => {
    house = await openTestHouse(kind, panelVoter({}))
    provideRuntime(house.runtime)
    server = await startApiServer()
  })

  afterAll(async () => {
    server.close()
    await house.close()
  })

  async function call(method: string, path: string, options: { body?: unknown; headers?: object } = {}) {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null }
  }

  async function start(changes: object = {}, headers: object = {}) {
    const {
      status,
      json,
      headers: answered,
    } = await call('POST', '/debates', {
      body: { ...body, ...changes },
      headers,
    })
    expect(status).toBe(201)
    const owner = { authorization: `Bearer ${json.ownerToken}` }
    return {
      id: json.id as string,
      slug: json.slug as string,
      url: json.url as string,
      owner,
      json,
      answered,
    }
  }

  it('runs a debate from its start to its document, by the stream', async () => {
    const { id, slug, url } = await start()
    const frames = await readEventStream(`${server.url}/api/v1/debates/${slug}/events`)
    const numbered = frames.filter((frame) => frame.id !== null)
    const events = numbered.map((frame) => eventSchema.parse(frame.data))
    expect(numbered.map((frame) => Number(frame.id))).toEqual(events.map((event) => event.seq))
    for (const frame of frames.filter((one) => one.id === null)) deltaSchema.parse(frame.data)
    expect(events.at(-1)).toMatchObject({ type: 'debate.finished', status: 'finished' })

    const { status, json } = await call('GET', `/debates/${id}`)
    expect(status).toBe(200)
    const debate: Debate = debateDocumentSchema.parse(json)
    expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
    expect(debate.url).toBe(url)
    expect(foldAll(events)).toEqual(debate)

    const turn = await call('GET', `/debates/${id}/turns/1/1/1`)
    expect(
      turnDetailsSchema
        .parse(turn.json)
        .messages.map(({ text }) => text)
        .join(),
    ).toContain(seedQuestion)
    expect((await call('GET', `/debates/${id}/turns/2/1/1`)).status).toBe(404)
  })

  it('replays only what is missing', async () => {
    const { id } = await start()
    const { seq } = await endOf(house.runtime, id)
    const replay = (options: { after?: number; header?: string }) =>
      readEventStream(
        `${server.url}/api/v1/debates/${id}/events${options.after === undefined ? '' : `?after=${options.after}`}`,
        options.header === undefined ? {} : { 'last-event-id': options.header },
      )
    expect((await replay({ after: seq - 2 })).map((frame) => Number(frame.id))).toEqual([seq - 1, seq])
    expect((await replay({ after: 0, header: `${seq - 1}` })).map((frame) => Number(frame.id))).toEqual([seq])
    expect((await call('GET', `/debates/${id}/events?after=${seq + 1}`)).status).toBe(400)
  })

  it('starts once for one idempotency key', async () => {
    const headers = { 'idempotency-key': `key-${crypto.randomUUID()}` }
    const first = await start({}, headers)
    const again = await start({}, headers)
    expect(again.json).toEqual(first.json)
    const other = await call('POST', '/debates', { body: { ...body, rounds: 2 }, headers })
    expect(other.status).toBe(422)
    const keyless = await start()
    expect(keyless.id).not.toBe(first.id)
  })

  it('lets a refused start be mended under the same key', async () => {
    const headers = { 'idempotency-key': `key-${crypto.randomUUID()}` }
    const seats = [{ model: 'nobody/nothing' }, { model: 'nobody/nothing' }]
    const refused = await call('POST', '/debates', { body: { ...body, seats }, headers })
    expect(refused.status).toBe(422)
    expect(refused.json.errors.length).toBeGreaterThan(0)
    await start({}, headers)
  })

  it('keeps a private debate from everyone else, on every route', async () => {
    const browser = { 'sec-fetch-site': 'same-origin' }
    const { owner, id, slug, answered } = await start({ visibility: 'private' }, browser)
    const visitor = { cookie: answered.get('set-cookie')?.split(';')[0] ?? '' }
    for (const name of [id, slug]) {
      for (const path of ['', '/events', '/turns/1/1/1']) {
        expect((await call('GET', `/debates/${name}${path}`)).status).toBe(404)
        expect(
          (await call('GET', `/debates/${name}${path}`, { headers: { authorization: 'Bearer x' } })).status,
        ).toBe(404)
      }
      for (const path of ['/cancel', '/seats/1/retry', '/seats/1/stop', '/review/retry'])
        expect((await call('POST', `/debates/${name}${path}`)).status).toBe(404)
      expect((await call('PATCH', `/debates/${name}`, { body: { visibility: 'public' } })).status).toBe(404)
      expect((await call('DELETE', `/debates/${name}`)).status).toBe(404)
    }
    expect((await call('GET', `/debates/${slug}`, { headers: owner })).status).toBe(200)
    expect((await call('POST', '/debates', { body: { ...body, parent: id } })).status).toBe(422)
    const child = await start({ parent: id }, visitor)
    expect((await call('GET', `/debates/${child.id}`)).json.parent).toBeNull()
    expect((await call('GET', `/debates/${child.id}`, { headers: visitor })).json.parent).toBe(id)
    expect((await call('GET', '/debates')).json.items.map((item: { id: string }) => item.id)).not.toContain(
      id,
    )
  })

  it("lists a browser's own debates by its cookie", async () => {
    const { id, answered } = await start({ visibility: 'private' }, { 'sec-fetch-site': 'same-origin' })
    const cookie = answered.get('set-cookie')?.split(';')[0] ?? ''
    const mine = await call('GET', '/debates?mine=true', { headers: { cookie } })
    expect(mine.json.items.map((item: { id: string }) => item.id)).toEqual([id])
    expect((await call('GET', `/debates/${id}`, { headers: { cookie } })).status).toBe(200)
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' }
    expect((await call('DELETE', `/debates/${id}`, { headers: foreign })).status).toBe(403)
    expect((await call('DELETE', `/debates/${id}`, { headers: { cookie } })).status).toBe(204)
    expect((await call('GET', `/debates/${id}`, { headers: { cookie } })).status).toBe(404)
  })

  it('lets the owner publish, cancel and delete', async () => {
    const { id, owner } = await start()
    const cancelled = await call('POST', `/debates/${id}/cancel`, { headers: owner })
    expect([202, 409]).toContain(cancelled.status)
    await endOf(house.runtime, id)
    const change = { body: { visibility: 'public' }, headers: owner }
    expect((await call('PATCH', `/debates/${id}`, change)).json.visibility).toBe('public')
    const found = await call('GET', '/debates?query=write%20access&limit=100')
    expect(found.json.items.map((item: { id: string }) => item.id)).toContain(id)
    expect((await call('DELETE', `/debates/${id}`)).status).toBe(403)
    expect((await call('DELETE', `/debates/${id}`, { headers: owner })).status).toBe(204)
    expect((await call('GET', `/debates/${id}`)).status).toBe(404)
  })

  it('answers hostile text of any kind with what it is', async () => {
    const hostile = ['%00', '%ED%A0%80', "'; DROP TABLE debates; --", '%', '__proto__', 'ﷺ'.repeat(50)]
    for (const text of hostile) {
      const name = encodeURIComponent(text)
      expect((await call('GET', `/debates/${name}`)).status).toBeLessThan(500)
      expect((await call('GET', `/debates?query=${name}`)).status).toBeLessThan(500)
      expect((await call('GET', `/debates?cursor=${name}`)).status).toBeLessThan(500)
      expect((await call('GET', `/debates?model=${name}`)).status).toBeLessThan(500)
    }
    const seats = [{ model: '\u0000' }, { model: '\uD800' }]
    expect((await call('POST', '/debates', { body: { ...body, seats } })).status).toBe(422)
  })

  it('is ready, and tells what may be seated', async () => {
    expect((await fetch(`${server.url}/api/ready`)).status).toBe(200)
    const { json } = await call('GET', '/models')
    expect(json.items.length).toBeGreaterThan(6)
    expect(JSON.stringify(json)).not.toMatch(/apiKey|test-key/i)
    expect((await call('POST', '/estimate', { body })).json.calls).toEqual({ low: 7, high: 13 })
    expect((await call('GET', '/nothing')).status).toBe(404)
  })
})
