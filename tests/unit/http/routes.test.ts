import { beforeEach, describe, expect, it } from 'vitest'
import * as health from '../../../app/api/health/route.ts'
import * as ready from '../../../app/api/ready/route.ts'
import * as ballotCheck from '../../../app/api/v1/ballot-check/route.ts'
import * as cancel from '../../../app/api/v1/debates/[id]/cancel/route.ts'
import * as reviewRetry from '../../../app/api/v1/debates/[id]/review/retry/route.ts'
import * as debate from '../../../app/api/v1/debates/[id]/route.ts'
import * as seatRetry from '../../../app/api/v1/debates/[id]/seats/[n]/retry/route.ts'
import * as seatStop from '../../../app/api/v1/debates/[id]/seats/[n]/stop/route.ts'
import * as turn from '../../../app/api/v1/debates/[id]/turns/[round]/[seat]/[sample]/route.ts'
import * as debates from '../../../app/api/v1/debates/route.ts'
import * as estimate from '../../../app/api/v1/estimate/route.ts'
import * as models from '../../../app/api/v1/models/route.ts'
import { makeOwnerToken } from '../../../lib/http/owner-token.ts'
import {
  ballotIssuesSchema,
  debateListSchema,
  estimateSchema,
  modelListSchema,
  startedSchema,
  turnDetailsSchema,
} from '../../../lib/http/schemas/answer-schemas.ts'
import { debateDocumentSchema } from '../../../lib/http/schemas/debate-document-schema.ts'
import { visitorHash } from '../../../lib/http/visitor.ts'
import type { Model } from '../../../lib/models/models.ts'
import { Problem } from '../../../lib/problem.ts'
import type { DebateQuery, Queue, QueueCondition, TurnDetails } from '../../../lib/store/store.ts'
import { fakeRuntime, secret } from './support/fake-runtime.ts'
import { sampleDebate, sampleRow } from './support/sample.ts'

const visitor = 'v'.repeat(43)
const guess = { calls: { low: 2, high: 5 }, usd: null, unpricedModels: [], fitsUsd: null, assumptions: [] }
const started = {
  id: 'd1',
  slug: 's',
  url: 'http://localhost:3000/debates/s',
  ownerToken: 't',
  estimate: guess,
}
const model: Model = {
  id: 'a/b',
  name: 'B',
  maker: 'A',
  connection: { id: 'a', name: 'A', kind: 'openai' },
  wireName: 'b-1',
  features: { structuredOutput: true, search: false, reasoning: false },
  parameters: { temperature: 1 },
  prices: null,
  contextTokens: null,
  available: false,
  unavailableReason: 'Its key is missing.',
  rehearsal: false,
}
const whole: TurnDetails = {
  round: 1,
  seat: 2,
  sample: 1,
  status: 'voted',
  followUps: [],
  shownSeats: [],
  model: 'a/b',
  wireName: 'b-1',
  connection: 'a',
  messages: [{ role: 'user', text: 'Well?' }],
  parameters: {},
  modelVersion: null,
  raw: ['{}'],
  tries: [
    {
      attempt: 1,
      purpose: 'answer',
      startedAt: '2026-01-01T00:00:00.000Z',
      latencyMs: 3,
      firstTokenMs: null,
      error: { code: 'overloaded', message: 'It is overloaded.', detail: 'organisation org-123' },
    },
  ],
  usage: null,
  costUsd: null,
  estimated: true,
  citations: [],
}

let calls: unknown[][] = []
let query: DebateQuery | null = null
const note =
  (...name: unknown[]) =>
  async (...given: unknown[]) =>
    void calls.push([...name, ...given])

const queueThatIs = (condition: QueueCondition) => ({ condition: () => condition }) as Queue

beforeEach(() => {
  calls = []
  query = null
  fakeRuntime({
    store: {
      ping: async () => {},
      queue: queueThatIs('working'),
      findDebate: async (id) => (id === 'd1' ? sampleRow({ owner: visitorHash(visitor) }) : null),
      readDebate: async () => sampleDebate(),
      readTurn: async (_id, round) => (round === 1 ? whole : null),
      listDebates: async (given) => {
        query = given
        return { items: [], nextCursor: 'next' }
      },
    },
    stream: { overlay: (given) => given },
    models: { list: async () => [model], defaultPanel: async () => [{ model: 'a/b', persona: null }] },
    engine: {
      start: async (input, claim) => {
        calls.push(['start', input, claim])
        return started
      },
      estimate: async () => guess,
      cancel: note('cancel'),
      delete: note('delete'),
      setVisibility: note('setVisibility'),
      retrySeat: note('retrySeat'),
      stopSeat: note('stopSeat'),
      retryReview: note('retryReview'),
    },
  })
})

type Handlers = Record<string, (request: Request, context: { params: Promise<never> }) => Promise<Response>>
interface Options {
  path?: string
  params?: Record<string, string>
  headers?: Record<string, string>
  body?: unknown
}

async function call(route: object, method: string, options: Options = {}) {
  const { path = '', params = { id: 'd1' }, headers = {}, body } = options
  const request = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers: {
      host: 'localhost:3000',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const response = await (route as Handlers)[method]?.(request, { params: Promise.resolve(params as never) })
  if (!response) throw new Error('There is no such handler.')
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null }
}

const body = { question: 'Should we?', seats: [{ model: 'a' }, { model: 'b' }] }
const token = { authorization: `Bearer ${makeOwnerToken(secret, 'd1')}` }
const cookie = { cookie: `roundtable=${visitor}` }

describe('POST /debates', () => {
  it('starts a debate for an API caller, without a cookie', async () => {
    const { status, headers, json } = await call(debates, 'POST', {
      body,
      headers: { 'idempotency-key': 'key-12345', 'x-forwarded-for': '1.2.3.4' },
    })
    expect(status).toBe(201)
    expect(startedSchema.parse(json)).toEqual(started)
    expect(headers.get('location')).toBe(started.url)
    expect(headers.get('set-cookie')).toBeNull()
    expect(calls[0]?.[2]).toEqual({ visitor: null, idempotencyKey: 'key-12345', scope: 'address:1.2.3.4' })
  })

  it('gives a browser its cookie, and asks for it by its hash', async () => {
    const { headers } = await call(debates, 'POST', { body, headers: { 'sec-fetch-site': 'same-origin' } })
    const value =
      /^roundtable=([^;]+);.*HttpOnly; SameSite=Lax$/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''
    expect(calls[0]?.[2]).toMatchObject({ visitor: visitorHash(value) })
    await call(debates, 'POST', { body, headers: cookie })
    expect(calls[1]?.[2]).toMatchObject({ visitor: visitorHash(visitor) })
  })

  it('lets no other site start one', async () => {
    const { status } = await call(debates, 'POST', { body, headers: { 'sec-fetch-site': 'cross-site' } })
    expect([status, calls]).toEqual([403, []])
  })

  it('names a wrong field', async () => {
    const { status, json } = await call(debates, 'POST', { body: { ...body, colour: 'red' } })
    expect(status).toBe(422)
    expect(json.errors).toEqual([{ path: 'colour', message: 'There is no such field.' }])
  })

  it('takes a parent that the caller may read, by its id', async () => {
    await call(debates, 'POST', { body: { ...body, parent: 'd1' } })
    expect(calls[0]?.[1]).toMatchObject({ parent: 'd1' })
    const { status, json } = await call(debates, 'POST', { body: { ...body, parent: 'none' } })
    expect([status, json.errors[0].path]).toEqual([422, 'parent'])
  })

  it("passes the engine's problems on", async () => {
    const start = async () => {
      throw new Problem(409, 'in-flight', 'It is still being started.')
    }
    fakeRuntime({ engine: { start } })
    expect((await call(debates, 'POST', { body })).json).toMatchObject({ status: 409, code: 'in-flight' })
  })
})

describe('GET /debates', () => {
  it('lists public ones by default', async () => {
    const { json } = await call(debates, 'GET')
    expect(debateListSchema.parse(json)).toEqual({ items: [], nextCursor: 'next' })
    expect(query).toEqual({ owner: null, query: null, label: null, model: null, cursor: null, limit: 20 })
  })

  it('searches', async () => {
    await call(debates, 'GET', { path: '?query=%E7%8C%AB&label=Tie&model=a%2Fb&cursor=c&limit=5&mine=false' })
    expect(query).toEqual({ owner: null, query: '猫', label: 'Tie', model: 'a/b', cursor: 'c', limit: 5 })
  })

  it("lists the caller's own, and none without a cookie", async () => {
    await call(debates, 'GET', { path: '?mine=true', headers: cookie })
    expect(query).toMatchObject({ owner: visitorHash(visitor) })
    query = null
    const { json } = await call(debates, 'GET', { path: '?mine=true' })
    expect([json, query]).toEqual([{ items: [], nextCursor: null }, null])
  })

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?label=Draw',
    '?mine=maybe',
    '?page=2',
    '?limit=5&limit=6',
  ])('refuses %s', async (path) => {
    expect((await call(debates, 'GET', { path })).status).toBe(422)
  })
})

describe('a debate', () => {
  it('is a document that follows its schema', async () => {
    const { status, json } = await call(debate, 'GET')
    expect(status).toBe(200)
    expect(debateDocumentSchema.parse(json).url).toBe('http://localhost:3000/debates/should-we-abc')
    expect((await call(debate, 'GET', { params: { id: 'none' } })).status).toBe(404)
  })

  it('is changed and deleted by its owner', async () => {
    const change = { body: { visibility: 'public' }, headers: token }
    expect((await call(debate, 'PATCH', change)).status).toBe(200)
    expect((await call(debate, 'DELETE', { headers: cookie })).status).toBe(204)
    expect(calls).toEqual([
      ['setVisibility', 'd1', 'public'],
      ['delete', 'd1'],
    ])
  })

  it.each([
    [debate, 'PATCH'],
    [debate, 'DELETE'],
    [cancel, 'POST'],
    [reviewRetry, 'POST'],
    [seatRetry, 'POST'],
    [seatStop, 'POST'],
  ])('is changed by nobody else (%#)', async (route, method) => {
    const params = { id: 'd1', n: '2' }
    const options = method === 'PATCH' ? { params, body: { visibility: 'public' } } : { params }
    const cross = { ...cookie, 'sec-fetch-site': 'cross-site' }
    expect((await call(route, method, options)).status).toBe(403)
    expect((await call(route, method, { ...options, headers: cross })).status).toBe(403)
    expect(calls).toEqual([])
  })

  it.each([
    [cancel, ['cancel', 'd1']],
    [reviewRetry, ['retryReview', 'd1']],
    [seatRetry, ['retrySeat', 'd1', 2]],
    [seatStop, ['stopSeat', 'd1', 2]],
  ])('is acted on by its owner (%#)', async (route, expected) => {
    const { status, json } = await call(route, 'POST', { params: { id: 'd1', n: '2' }, headers: token })
    expect(status).toBe(202)
    expect(debateDocumentSchema.parse(json).id).toBe('d1')
    expect(calls).toEqual([expected])
  })

  it('takes no fields where there are none, and no seat that is none', async () => {
    expect((await call(cancel, 'POST', { headers: token, body: { now: true } })).status).toBe(422)
    expect((await call(seatStop, 'POST', { headers: token, params: { id: 'd1', n: 'x' } })).status).toBe(404)
    expect((await call(debate, 'PATCH', { headers: token, body: { visibility: 'x' } })).status).toBe(422)
    expect(
      (await call(debate, 'PATCH', { headers: token, body: { visibility: 'public', seq: 1 } })).status,
    ).toBe(422)
    expect(calls).toEqual([])
  })

  it('shows a whole turn, but not what is meant for our log', async () => {
    const { json } = await call(turn, 'GET', { params: { id: 'd1', round: '1', seat: '2', sample: '1' } })
    expect(turnDetailsSchema.parse(json).tries[0]?.error).toEqual({
      code: 'overloaded',
      message: 'It is overloaded.',
    })
    expect(JSON.stringify(json)).not.toContain('org-123')
    const missing = { id: 'd1', round: '2', seat: '2', sample: '1' }
    expect((await call(turn, 'GET', { params: missing })).status).toBe(404)
  })
})

describe('the other calls', () => {
  it('estimate', async () => {
    const { json } = await call(estimate, 'POST', { body })
    expect(estimateSchema.parse(json)).toEqual(guess)
    expect((await call(estimate, 'POST', { body: {} })).status).toBe(422)
  })

  it('check a ballot that is still being written', async () => {
    const check = (given: unknown) => call(ballotCheck, 'POST', { body: given })
    const { json } = await check({ question: 'Which one?', options: ['A', 'a', ''] })
    expect(ballotIssuesSchema.parse(json).issues.map(({ code }) => code)).toEqual([
      'options-same',
      'option-empty',
    ])
    expect((await check(body)).json).toEqual({ issues: [] })
    expect((await check({ ...body, seats: [] })).status).toBe(200)
    expect((await check({ question: 'Which one?', colour: 'red' })).status).toBe(422)
  })

  it('list models without how they are reached', async () => {
    const { json } = await call(models, 'GET')
    expect(modelListSchema.parse(json).defaultPanel).toEqual(['a/b'])
    expect(json.items[0]).not.toHaveProperty('wireName')
    expect(json.items[0]).not.toHaveProperty('parameters')
  })

  it('tell of life and readiness', async () => {
    expect((await call(health, 'GET')).json).toEqual({ status: 'ok' })
    expect((await call(ready, 'GET')).json).toEqual({ status: 'ready' })
    const ping = async () => {
      throw new Problem(503, 'database-unavailable', 'The database is away.')
    }
    fakeRuntime({ store: { ping, queue: queueThatIs('stalled') } })
    const away = await call(ready, 'GET')
    expect(away.status).toBe(503)
    expect(away.json.errors.map(({ path }: { path: string }) => path)).toEqual(['database', 'queue'])
    fakeRuntime({ store: { ping: async () => {}, queue: queueThatIs('stopped') } })
    const stopping = await call(ready, 'GET')
    expect(stopping).toMatchObject({ status: 503, json: { code: 'not-ready', errors: [{ path: 'queue' }] } })
    expect((await call(health, 'HEAD')).status).toBe(200)
  })
})
