import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  houseSchema,
  panelListSchema,
  panelSchema,
  rulesSchema,
} from '../../../lib/http/schemas/rules-schemas.ts'
import { provideRuntime, type Runtime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { eventually } from '../../support/eventually.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { endOf, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const adminToken = 'an-admin-token-of-some-length'
const admin = { authorization: `Bearer ${adminToken}` }
const passcode = 'open, sesame — ouvre-toi'
const seats = [{ model: 'openai/gpt-5.4' }, { model: 'xai/grok-4.1-fast' }]
const question = { question: 'Should we?', mode: 'poll', seats }

let house: TestHouse
let server: { url: string; close: () => void }
const seen: string[] = []

async function open(kind: 'embedded' | 'postgres', environment = {}): Promise<void> {
  house = await openTestHouse(
    kind,
    panelVoter({}),
    {},
    { environment: { ADMIN_TOKEN: adminToken, ...environment } },
  )
  provideRuntime(house.runtime)
  server = await startApiServer()
}

async function close(): Promise<void> {
  server.close()
  await house.close()
}

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  seen.push(text)
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null }
}

const rule = async (change: object) => call('PATCH', '/admin/rules', change, admin)
const ask = (headers: Record<string, string> = {}, changes: object = {}) =>
  call('POST', '/debates', { ...question, ...changes }, headers)
const wrongFields = ({ json }: { json: { errors: { path: string }[] } }) =>
  json.errors.map(({ path }) => path)

describe.each(['embedded', 'postgres'] as const)('the rules of the house on %s', (kind) => {
  beforeAll(() => open(kind))
  afterAll(close)

  it('hold as without any on this machine alone: everyone asks, as often as they like', async () => {
    const { json } = await call('GET', '/admin/rules', undefined, admin)
    expect(rulesSchema.parse(json)).toEqual({
      whoMayAsk: 'everyone',
      passcodeSet: false,
      asksPerHour: null,
      mostPollSeats: 50,
      mostDebateSeats: 24,
      mostRounds: 3,
      mostSamples: 30,
      defaultBudgetUsd: 1,
      mostBudgetUsd: 1000,
      dailyBudgetUsd: 1000,
      defaultVisibility: 'unlisted',
      defaultPanel: null,
      reviewerChain: null,
      ruled: [],
    })
    const asked = await ask()
    expect(asked.status).toBe(201)
    expect((await endOf(house.runtime, asked.json.id)).visibility).toBe('unlisted')
  })

  it('narrow what a start, and its estimate, may be', async () => {
    const change = { mostPollSeats: 3, mostDebateSeats: 2, mostRounds: 1, mostSamples: 2, mostBudgetUsd: 0.9 }
    expect((await rule(change)).status).toBe(200)
    const four = { seats: [...seats, ...seats] }
    for (const path of ['/debates', '/estimate']) {
      const refused = async (changes: object) =>
        wrongFields(await call('POST', path, { ...question, ...changes }))
      expect(await refused(four)).toEqual(['seats'])
      expect(await refused({ mode: 'debate', seats: [...seats, seats[0]] })).toEqual(['seats'])
      expect(await refused({ mode: 'debate', rounds: 2 })).toEqual(['rounds'])
      expect(await refused({ samples: 3 })).toEqual(['samples'])
      expect(await refused({ budgetUsd: 0.95 })).toEqual(['budgetUsd'])
    }
    const { json } = await ask({}, { seats: [...seats, seats[0]], samples: 2 })
    expect((await endOf(house.runtime, json.id)).settings.budgetUsd).toBe(0.9)
    const undone = Object.fromEntries(Object.keys(change).map((name) => [name, null]))
    expect((await rule(undone)).json.ruled).toEqual([])
    expect((await call('POST', '/estimate', { ...question, ...four })).status).toBe(200)
  })

  it('give what a start leaves out: visibility, cap, reviewer', async () => {
    await rule({ defaultVisibility: 'public', defaultBudgetUsd: 0.75, reviewerChain: ['groq/gpt-oss-120b'] })
    const { json } = await ask()
    const debate = await endOf(house.runtime, json.id)
    expect(debate).toMatchObject({ visibility: 'public', settings: { budgetUsd: 0.75, reviewer: null } })
    expect(debate.review?.reviewer?.id).toBe('groq/gpt-oss-120b')
    expect((await call('GET', '/house')).json).toMatchObject({
      defaultVisibility: 'public',
      defaultBudgetUsd: 0.75,
    })
    const own = await ask({}, { visibility: 'private', budgetUsd: 0.9 })
    expect(await endOf(house.runtime, own.json.id)).toMatchObject({
      visibility: 'private',
      settings: { budgetUsd: 0.9 },
    })
    await rule({ defaultVisibility: null, defaultBudgetUsd: null, reviewerChain: null })
  })

  it('cap what a day may cost, whatever the environment says', async () => {
    await rule({ dailyBudgetUsd: 0 })
    const refused = await ask()
    expect(refused.status).toBe(422)
    expect(refused.json.code).toBe('daily-budget')
    expect((await call('GET', '/admin/usage', undefined, admin)).json.dailyBudgetUsd).toBe(0)
    await rule({ dailyBudgetUsd: null })
    expect((await ask()).status).toBe(201)
  })

  it('let a client ask so often in an hour, count a repeated start once, and never hold the admin up', async () => {
    await rule({ asksPerHour: 2 })
    const key = { 'idempotency-key': 'the-same-question-once' }
    const first = await ask(key)
    expect(first.status).toBe(201)
    expect((await ask(key)).json.id).toBe(first.json.id)
    expect((await ask({}, { seats: [{ model: 'nobody/knows' }, seats[0]] })).status).toBe(422)
    expect((await ask()).status).toBe(201)
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(key)).status).toBe(201)
    expect((await ask(admin)).status).toBe(201)
    await rule({ asksPerHour: null })
    expect((await ask()).status).toBe(201)
  })

  it('keep asking for who knows the passcode', async () => {
    const nothingSet = await rule({ whoMayAsk: 'passcode' })
    expect(wrongFields(nothingSet)).toEqual(['passcode'])
    expect((await call('POST', '/passcode', { passcode })).status).toBe(409)
    expect((await rule({ whoMayAsk: 'passcode', passcode })).json).toMatchObject({
      whoMayAsk: 'passcode',
      passcodeSet: true,
    })
    expect(wrongFields(await rule({ passcode: null }))).toEqual(['passcode'])

    const refused = await ask()
    expect(refused.status).toBe(401)
    expect(refused.json).toMatchObject({ code: 'passcode-needed' })
    expect(refused.json.detail).toContain('/api/v1/passcode')
    expect((await call('GET', '/house')).json).toMatchObject({ whoMayAsk: 'passcode', mayAsk: false })
    expect((await ask(admin)).status).toBe(201)

    const wrong = await call('POST', '/passcode', { passcode: 'open, sesame' })
    expect(wrong.status).toBe(401)
    expect(wrong.json.errors).toMatchObject([{ path: 'passcode' }])
    expect(wrong.headers.get('set-cookie')).toBeNull()
    const crossSite = { 'sec-fetch-site': 'cross-site' }
    expect((await call('POST', '/passcode', { passcode }, crossSite)).status).toBe(403)

    const entered = await call('POST', '/passcode', { passcode })
    expect(entered.status).toBe(204)
    const [cookie = '', ...flags] = (entered.headers.get('set-cookie') ?? '').split('; ')
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']))
    expect((await ask({ cookie })).status).toBe(201)
    expect((await call('GET', '/house', undefined, { cookie })).json.mayAsk).toBe(true)
    const later = cookie.replace(/=\d+/, (expires) => `=${Number(expires.slice(1)) + 1}`)
    expect(later).not.toBe(cookie)
    expect((await ask({ cookie: later })).status).toBe(401)

    const header = Buffer.from(passcode).toString('latin1')
    expect((await ask({ 'roundtable-passcode': header })).status).toBe(201)
    expect((await ask({ 'roundtable-passcode': 'open, sesame' })).json.code).toBe('wrong-passcode')

    await rule({ passcode: 'another passcode' })
    expect((await ask({ cookie })).status).toBe(401)
    expect((await ask({ 'roundtable-passcode': header })).status).toBe(401)
    expect((await ask({ 'roundtable-passcode': 'another passcode' })).status).toBe(201)
    await rule({ whoMayAsk: null, passcode: null })
    expect((await ask()).status).toBe(201)
  })

  it('keep asking for the admin alone', async () => {
    await rule({ whoMayAsk: 'admin' })
    const refused = await ask()
    expect(refused.status).toBe(401)
    expect(refused.json.code).toBe('admin-only')
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect((await ask({ authorization: `Bearer ${adminToken}x` })).status).toBe(401)
    expect((await ask(admin)).status).toBe(201)
    expect((await call('POST', '/estimate', question)).status).toBe(200)
    expect((await call('GET', '/house')).json.mayAsk).toBe(false)
    await rule({ whoMayAsk: null })
  })

  it.each([
    ['whoMayAsk', 'nobody'],
    ['passcode', 'short'],
    ['passcode', 'x'.repeat(201)],
    ['asksPerHour', 0],
    ['asksPerHour', 1.5],
    ['mostPollSeats', 51],
    ['mostDebateSeats', 25],
    ['mostDebateSeats', 1],
    ['mostRounds', 4],
    ['mostSamples', 31],
    ['defaultBudgetUsd', 0],
    ['defaultBudgetUsd', 1001],
    ['mostBudgetUsd', 1001],
    ['dailyBudgetUsd', -1],
    ['dailyBudgetUsd', '10'],
    ['defaultVisibility', 'hidden'],
    ['defaultPanel', [seats[0]]],
    ['defaultPanel.1.model', [seats[0], { model: 'nobody/knows' }]],
    ['defaultPanel.0.colour', [{ ...seats[0], colour: 'red' }, seats[1]]],
    ['reviewerChain', []],
    ['reviewerChain', ['groq/gpt-oss-120b', 'groq/gpt-oss-120b']],
    ['reviewerChain.0', ['nobody/knows']],
    ['colour', 'red'],
  ])('refuse a bad %s, and name it', async (path, value) => {
    const refused = await rule({ [path.split('.')[0] ?? '']: value })
    expect(refused.status).toBe(422)
    expect(wrongFields(refused)).toEqual([path])
  })

  it('seat a default panel, while its models can be had', async () => {
    const defaultPanel = [{ model: 'groq/gpt-oss-120b', persona: 'A sceptic' }, seats[1]]
    expect((await rule({ defaultPanel })).json.defaultPanel).toEqual([
      { model: 'groq/gpt-oss-120b', persona: 'A sceptic' },
      { model: 'xai/grok-4.1-fast', persona: null },
    ])
    expect((await call('GET', '/models')).json.defaultPanel).toEqual([
      'groq/gpt-oss-120b',
      'xai/grok-4.1-fast',
    ])
    expect((await call('GET', '/house')).json.defaultPanel[0]).toEqual({
      model: 'groq/gpt-oss-120b',
      persona: 'A sceptic',
    })
    await rule({ defaultPanel: null })
    expect((await call('GET', '/models')).json.defaultPanel).toHaveLength(6)
  })

  it('are in the audit log, without the passcode', async () => {
    const { json } = await call('GET', '/admin/audit?action=rules.changed&limit=100', undefined, admin)
    const details = json.items.map((entry: { details: object }) => entry.details)
    expect(details).toContainEqual({ whoMayAsk: 'passcode', passcode: 'given' })
    expect(details).toContainEqual({ asksPerHour: 2 })
  })

  it('have never shown the passcode, nor its hash, to anybody', async () => {
    await rule({ passcode })
    await call('GET', '/admin/rules', undefined, admin)
    expect(seen.length).toBeGreaterThan(50)
    expect(seen.filter((text) => text.includes(passcode) || text.includes('argon2'))).toEqual([])
  })
})

describe.each(['embedded', 'postgres'] as const)('named panels on %s', (kind) => {
  beforeAll(() => open(kind))
  afterAll(close)

  const list = async () =>
    panelListSchema.parse((await call('GET', '/admin/panels', undefined, admin)).json).items
  const add = (body: object) => call('POST', '/admin/panels', body, admin)
  const change = (id: string, body: object) => call('PATCH', `/admin/panels/${id}`, body, admin)

  it('are added, read, changed, moved and removed, and offered to everyone', async () => {
    expect(await list()).toEqual([])
    const added = await add({ name: 'Two', seats: [{ ...seats[0], persona: 'A sceptic' }, seats[1]] })
    expect(added.status).toBe(201)
    const two = panelSchema.parse(added.json)
    expect(two).toMatchObject({
      name: 'Two',
      mode: 'debate',
      seats: [{ persona: 'A sceptic' }, { persona: null }],
    })
    const poll = panelSchema.parse((await add({ name: 'Poll', mode: 'poll', seats })).json)
    const third = panelSchema.parse((await add({ name: 'Third', seats })).json)
    expect((await list()).map(({ name }) => name)).toEqual(['Two', 'Poll', 'Third'])

    expect((await change(third.id, { place: 0 })).json.id).toBe(third.id)
    expect((await change(two.id, { place: 999 })).status).toBe(200)
    expect((await list()).map(({ name }) => name)).toEqual(['Third', 'Poll', 'Two'])
    expect((await change(poll.id, { name: 'Straw poll', seats: [...seats, ...seats] })).json).toMatchObject({
      name: 'Straw poll',
      mode: 'poll',
    })
    const offered = houseSchema.parse((await call('GET', '/house')).json).panels
    expect(offered).toEqual(await list())
    expect((await call('GET', `/admin/panels/${poll.id}`, undefined, admin)).json).toEqual(offered[1])

    expect((await call('DELETE', `/admin/panels/${poll.id}`, undefined, admin)).status).toBe(204)
    for (const [method, body] of [
      ['GET', undefined],
      ['PATCH', { name: 'Gone' }],
      ['DELETE', undefined],
    ] as const)
      expect((await call(method, `/admin/panels/${poll.id}`, body, admin)).status).toBe(404)
    const { json } = await call('GET', '/admin/audit?limit=100', undefined, admin)
    const actions = json.items.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['panel.added', 'panel.changed', 'panel.removed']))
  })

  it('have a name of their own, two seats at least, and models that there are', async () => {
    const [third] = await list()
    expect(wrongFields(await add({ name: 'Two', seats }))).toEqual(['name'])
    expect(wrongFields(await change(third?.id ?? '', { name: 'Two' }))).toEqual(['name'])
    expect(wrongFields(await add({ name: '', seats }))).toEqual(['name'])
    expect(wrongFields(await add({ name: 'One', seats: [seats[0]] }))).toEqual(['seats'])
    expect(wrongFields(await add({ name: 'Odd', seats: [seats[0], { model: 'nobody/knows' }] }))).toEqual([
      'seats.1.model',
    ])
    const crowd = Array.from({ length: 25 }, () => seats[0])
    expect(wrongFields(await add({ name: 'Crowd', seats: crowd }))).toEqual(['seats'])
    const polled = panelSchema.parse((await add({ name: 'Crowd', mode: 'poll', seats: crowd })).json)
    expect(wrongFields(await change(polled.id, { mode: 'debate' }))).toEqual(['seats'])
    expect((await list()).map(({ name }) => name)).toEqual(['Third', 'Two', 'Crowd'])
  })

  it('are fifty at most', async () => {
    const before = (await list()).length
    for (let number = before; number < 50; number += 1)
      expect((await add({ name: `Panel ${number}`, seats })).status).toBe(201)
    expect((await add({ name: 'One too many', seats })).status).toBe(409)
  })
})

describe('a house that listens beyond loopback', () => {
  beforeAll(() => open('embedded', { HOST: '0.0.0.0' }))
  afterAll(close)

  it('lets nobody but the admin ask until a rule says who may, and says what to do', async () => {
    const refused = await ask()
    expect(refused.status).toBe(403)
    expect(refused.json.code).toBe('asking-not-opened')
    expect(refused.json.detail).toContain('/admin/rules')
    expect((await call('GET', '/admin/rules', undefined, admin)).json).toMatchObject({
      whoMayAsk: 'admin',
      asksPerHour: 30,
      ruled: [],
    })
    expect((await ask(admin)).status).toBe(201)
    await rule({ whoMayAsk: 'everyone' })
    expect((await ask()).status).toBe(201)
    await rule({ whoMayAsk: 'admin' })
    expect((await ask()).status).toBe(401)
  })
})

describe('two instances on one database', () => {
  let other: Runtime
  beforeAll(async () => {
    await open('postgres')
    other = await house.another()
  })
  afterAll(close)

  const onOther = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    provideRuntime(other)
    try {
      return await work()
    } finally {
      provideRuntime(house.runtime)
    }
  }

  it('have a change of one hold on the other within 2 s', async () => {
    expect((await onOther(() => ask())).status).toBe(201)
    await rule({ whoMayAsk: 'admin', dailyBudgetUsd: 7 })
    await eventually(async () => (await onOther(() => ask())).status === 401, 2_000)
    const panel = (await call('POST', '/admin/panels', { name: 'New', seats }, admin)).json
    const seesPanel = async () => (await other.rules.panels()).some(({ id }) => id === panel.id)
    await eventually(seesPanel, 2_000)
    await onOther(() => rule({ whoMayAsk: 'everyone', dailyBudgetUsd: 0 }))
    await eventually(async () => (await ask()).json.code === 'daily-budget', 2_000)
    await onOther(() => rule({ dailyBudgetUsd: null }))
  })

  it('count what a client asks together, and know each other’s passes', async () => {
    await rule({ whoMayAsk: 'passcode', passcode, asksPerHour: 2 })
    await eventually(async () => (await other.rules.current()).asksPerHour === 2, 2_000)
    const entered = await call('POST', '/passcode', { passcode })
    const cookie = entered.headers.get('set-cookie')?.split('; ')[0] ?? ''
    const asked = [await ask({ cookie }), await onOther(() => ask({ cookie })), await ask({ cookie })]
    expect(asked.map(({ status }) => status)).toEqual([201, 201, 429])
    expect((await onOther(() => ask({ cookie }))).status).toBe(429)
  })

  it('count guesses of the passcode together', async () => {
    const guess = () => call('POST', '/passcode', { passcode: 'a wrong guess' })
    const statuses: number[] = []
    for (let tries = 0; tries < 18; tries += 1) {
      statuses.push((await guess()).status, (await onOther(guess)).status)
    }
    expect(statuses.slice(0, 20)).not.toContain(429)
    expect(statuses.slice(-2)).toEqual([429, 429])
    expect((await call('POST', '/passcode', { passcode })).status).toBe(429)
  })
})
