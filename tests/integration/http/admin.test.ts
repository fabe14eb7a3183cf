import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminCalls } from '../../../lib/http/openapi/admin-calls.ts'
import {
  adminModelListSchema,
  connectionListSchema,
  connectionSchema,
  offerListSchema,
  trialSchema,
} from '../../../lib/http/schemas/admin-schemas.ts'
import { usageSchema } from '../../../lib/http/schemas/usage-schema.ts'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { openRouterList } from '../../support/openrouter-list.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { holdDebate, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const adminToken = 'an-admin-token-of-some-length'
const pauses = { faultPauseMs: 300_000, faultPauseMostMs: 3_600_000 }
const key = 'sk-or-v1-0123456789abcdef-WXYZ'

describe.each(['embedded', 'postgres'] as const)('the admin API on %s', (kind) => {
  let house: TestHouse
  let server: { url: string; close: () => void }
  const seen: string[] = []
  // Wrong tokens are counted by client; each call comes from another one.
  let clients = 0

  beforeAll(async () => {
    const environment = { ADMIN_TOKEN: adminToken, DEBATE_BUDGET_USD: 5 }
    const lists = { gateway: openRouterList(250) }
    house = await openTestHouse(kind, panelVoter({}), pauses, { environment, lists })
    provideRuntime(house.runtime)
    server = await startApiServer({ trustedHops: 1 })
  })

  afterAll(async () => {
    server.close()
    await house.close()
  })

  async function call(method: string, path: string, body?: unknown, token: string | null = adminToken) {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        'x-forwarded-for': `192.0.2.${(clients++ % 250) + 1}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    seen.push(text)
    return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null }
  }

  const add = async (changes: object = {}) => {
    const body = { kind: 'openai', name: 'Gateway', baseUrl: `${house.models.url}/gateway/v1`, apiKey: key }
    return call('POST', '/admin/connections', { ...body, ...changes })
  }

  it.each(adminCalls)('refuses $method $path without the token, and with a wrong one', async (each) => {
    const path = each.path.replace('/api/v1', '').replace('{id}', 'gateway')
    for (const token of [null, 'x', `${adminToken}x`]) {
      const { status, headers, json } = await call(each.method.toUpperCase(), path, undefined, token)
      expect(status).toBe(401)
      expect(headers.get('www-authenticate')).toBe('Bearer')
      expect(json.code).toBe('admin-only')
    }
  })

  it('adds, shows, changes and removes a connection, and never shows its key', async () => {
    const added = await add({ name: 'Mine', maxConcurrent: 3 })
    expect(added.status).toBe(201)
    const connection = connectionSchema.parse(added.json)
    expect(connection).toMatchObject({ id: 'mine', source: 'admin', keyEnding: 'WXYZ', maxConcurrent: 3 })
    expect(await house.runtime.models.limitsOf('mine')).toMatchObject({ maxConcurrent: 3 })

    const changed = await call('PATCH', '/admin/connections/mine', { name: 'Ours', requestsPerMinute: 60 })
    expect(changed.json).toMatchObject({
      name: 'Ours',
      keyEnding: 'WXYZ',
      maxConcurrent: 3,
      requestsPerMinute: 60,
    })
    const { items, presets } = connectionListSchema.parse((await call('GET', '/admin/connections')).json)
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['openai', 'rehearsal', 'mine']))
    expect(presets.map(({ id }) => id)).toEqual(expect.arrayContaining(['openrouter', 'lm-studio', 'custom']))

    expect((await call('DELETE', '/admin/connections/mine')).status).toBe(204)
    expect((await call('GET', '/admin/connections/mine')).status).toBe(404)
    expect((await call('DELETE', '/admin/connections/mine')).status).toBe(404)
  })

  it.each([
    ['kind', { kind: 'telnet' }],
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(81) }],
    ['baseUrl', { baseUrl: 'ftp://example.org' }],
    ['baseUrl', { baseUrl: 'http://169.254.169.254/v1' }],
    ['baseUrl', { baseUrl: 'http://[fe80::1]/v1' }],
    ['baseUrl', { baseUrl: 'http://user:pass@example.org/v1' }],
    ['baseUrl', { baseUrl: 'https://example.org/v1?key=sk-in-the-address' }],
    ['baseUrl', { baseUrl: 'https://example.org/v1#sk-in-the-address' }],
    ['apiKey', { apiKey: 'two words' }],
    ['apiKey', { apiKey: 'line\r\nX-Other: 1' }],
    ['maxConcurrent', { maxConcurrent: 0 }],
    ['requestsPerMinute', { requestsPerMinute: 1.5 }],
    ['colour', { colour: 'red' }],
  ])('refuses a connection with a bad %s, and names it', async (path, changes) => {
    const { status, json } = await add(changes)
    expect(status).toBe(422)
    expect(json.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  it('takes what a preset says, under its id where the environment does not have it', async () => {
    const together = { preset: 'together', apiKey: key }
    const added = await call('POST', '/admin/connections', together)
    expect(added.json).toMatchObject({ id: 'together', name: 'Together', kind: 'openai' })
    expect((await call('POST', '/admin/connections', { preset: 'together' })).json.errors).toMatchObject([
      { path: 'apiKey' },
    ])
    const again = await call('POST', '/admin/connections', together)
    expect(again.json.errors).toMatchObject([{ path: 'name' }])
    await call('DELETE', '/admin/connections/together')
  })

  it('leaves the connections of the environment alone', async () => {
    for (const [method, body] of [
      ['PATCH', { name: 'Stolen' }],
      ['DELETE', undefined],
    ] as const)
      expect((await call(method, '/admin/connections/openai', body)).status).toBe(409)
  })

  it('wants the key again when the address becomes another one', async () => {
    await add({ name: 'Moving' })
    const moved = await call('PATCH', '/admin/connections/moving', { baseUrl: 'http://127.0.0.1:9/v1' })
    expect(moved.json.errors).toMatchObject([{ path: 'apiKey' }])
    await call('DELETE', '/admin/connections/moving')
  })

  it('tests a connection by a real call', async () => {
    await add({ name: 'Tested' })
    const good = trialSchema.parse(
      (await call('POST', '/admin/connections/tested/test', { model: 'm' })).json,
    )
    expect(good).toMatchObject({ ok: true, model: 'm', error: null })
    expect(house.models.journal.at(-1)).toMatchObject({ provider: 'gateway', model: 'm' })
    expect(house.models.journal.at(-1)?.headers.authorization).toBe(`Bearer ${key}`)

    house.models.answerWith(() => ({ status: 401, body: { error: { message: `bad key ${key}` } } }))
    const bad = trialSchema.parse((await call('POST', '/admin/connections/tested/test', { model: 'm' })).json)
    expect(bad).toMatchObject({ ok: false, error: { code: 'bad-key' } })
    expect((await call('GET', '/admin/connections/tested')).json.fault).toMatchObject({ code: 'bad-key' })

    const other = { apiKey: 'short-key' }
    const changed = (await call('PATCH', '/admin/connections/tested', other)).json
    expect(changed).toMatchObject({ fault: null, keyEnding: '' })
    await call('POST', '/admin/connections/tested/test', { model: 'm' })
    expect((await call('GET', '/admin/connections/tested')).json.fault).toMatchObject({ code: 'bad-key' })

    house.models.answerWith(panelVoter({}))
    await call('POST', '/admin/connections/tested/test', { model: 'm' })
    expect((await call('GET', '/admin/connections/tested')).json.fault).toBeNull()
    await call('DELETE', '/admin/connections/tested')
  })

  it('imports 251 models, finds among them, and holds a debate with two of them', async () => {
    await add()
    const imported = await call('POST', '/admin/connections/gateway/import', {})
    expect(imported.json.added).toHaveLength(251)
    expect(imported.json.added).not.toContain('gateway/acme-labs/painter')
    expect((await call('POST', '/admin/connections/gateway/import', {})).json).toEqual({
      added: [],
      known: 251,
    })

    const query = '/admin/models?connection=gateway&query=claude%20model&limit=20'
    const page = adminModelListSchema.parse((await call('GET', query)).json)
    expect(page.items).toHaveLength(20)
    const rest = (await call('GET', `${query}&cursor=${encodeURIComponent(page.nextCursor ?? '')}&limit=500`))
      .json
    expect(rest.errors).toMatchObject([{ path: 'limit' }])
    const next = `${query.replace('limit=20', 'limit=500')}&cursor=${encodeURIComponent(page.nextCursor ?? '')}`
    expect((await call('GET', next)).json.items).toHaveLength(30)

    const [first, second] = page.items
    expect(first).toMatchObject({ maker: 'Anthropic', enabled: true, available: true, builtIn: false })
    expect(first?.prices).toEqual({ inputPerMillion: 2.5, outputPerMillion: 10 })
    const auto = (await call('GET', '/admin/models/gateway/openrouter/auto')).json
    expect(auto.prices).toBeNull()

    const seats = [first, second].map((model) => ({ model: model?.id ?? '', persona: null }))
    const debate = await holdDebate(house.runtime, { seats })
    expect(debate.status).toBe('finished')
    expect(debate.rounds[0]?.turns.every(({ costUsd }) => (costUsd ?? 0) > 0)).toBe(true)
  })

  it("lists what a connection's own list names, with what the catalogue has of it", async () => {
    await add({ name: 'Lister' })
    await call('PATCH', '/admin/connections/lister', {
      baseUrl: `${house.models.url}/gateway/v1`,
      apiKey: key,
    })
    const before = offerListSchema.parse((await call('GET', '/admin/connections/lister/offered')).json)
    expect(before.items).toHaveLength(251)
    expect(before.items.some(({ known }) => known)).toBe(false)
    const wireNames = before.items.slice(0, 2).map(({ wireName }) => wireName)
    expect((await call('POST', '/admin/connections/lister/import', { wireNames })).json.added).toHaveLength(2)
    const after = offerListSchema.parse((await call('GET', '/admin/connections/lister/offered')).json)
    expect(after.items.filter(({ known }) => known).map(({ wireName }) => wireName)).toEqual(wireNames)
    expect((await call('GET', '/admin/connections/nowhere/offered')).status).toBe(404)
    expect((await call('GET', '/admin/connections/openai/offered')).status).toBe(502)
    await call('DELETE', '/admin/connections/lister')
  })

  it('puts models first in the order that is asked for', async () => {
    const first = async () =>
      (await call('GET', '/admin/models?limit=3')).json.items.map(({ id }: { id: string }) => id)
    const usual = await first()
    const models = ['xai/grok-4.1-fast', 'rehearsal/ada', 'openai/gpt-5.4']
    expect((await call('POST', '/admin/models/order', { models })).status).toBe(204)
    expect(await first()).toEqual(models)
    await call('POST', '/admin/models/order', { models: ['openai/gpt-5.4', 'xai/grok-4.1-fast'] })
    expect((await first()).slice(0, 2)).toEqual(['openai/gpt-5.4', 'xai/grok-4.1-fast'])
    expect((await call('GET', '/admin/models/rehearsal/ada')).json.position).toBeNull()
    for (const [wrong, path] of [
      [['openai/gpt-5.4', 'no/model'], 'models.1'],
      [['openai/gpt-5.4', 'openai/gpt-5.4'], 'models'],
    ] as const)
      expect((await call('POST', '/admin/models/order', { models: wrong })).json.errors[0].path).toBe(path)
    expect((await first()).slice(0, 2)).toEqual(['openai/gpt-5.4', 'xai/grok-4.1-fast'])
    await call('POST', '/admin/models/order', { models: [] })
    expect(await first()).toEqual(usual)
    for (const id of models) await call('DELETE', `/admin/models/${id}`)
  })

  it('adds, changes and removes models, the built-in ones too', async () => {
    await add({ name: 'Own' })
    const body = { connection: 'own', wireName: 'org/big-model:free', maker: 'Org', prices: null }
    const added = await call('POST', '/admin/models', body)
    expect(added.json).toMatchObject({
      id: 'own/org/big-model:free',
      name: 'org/big-model:free',
      prices: null,
    })
    expect((await call('POST', '/admin/models', body)).json.errors).toMatchObject([{ path: 'wireName' }])

    const encoded = `/admin/models/${encodeURIComponent('own/org/big-model:free')}`
    const prices = { inputPerMillion: 1, outputPerMillion: 2 }
    expect((await call('PATCH', encoded, { prices, parameters: { effort: 'low' } })).json).toMatchObject({
      prices,
      parameters: { effort: 'low' },
    })
    expect(
      (await call('PATCH', encoded, { prices: { inputPerMillion: -1, outputPerMillion: 2 } })).status,
    ).toBe(422)
    expect((await call('DELETE', encoded)).status).toBe(204)
    expect((await call('GET', encoded)).status).toBe(404)

    const built = '/admin/models/openai/gpt-5.4'
    const before = (await call('GET', built)).json
    expect((await call('PATCH', built, { enabled: false, prices })).json).toMatchObject({
      enabled: false,
      prices,
    })
    const seatable = (await call('GET', '/models')).json.items.map((model: { id: string }) => model.id)
    expect(seatable).not.toContain('openai/gpt-5.4')
    expect((await call('GET', '/admin/models?enabled=false')).json.items).toMatchObject([
      { id: 'openai/gpt-5.4' },
    ])
    expect((await call('DELETE', built)).status).toBe(204)
    expect((await call('GET', built)).json).toEqual(before)
    expect((await call('DELETE', built)).status).toBe(409)
    await call('DELETE', '/admin/connections/own')
    expect((await call('GET', encoded)).status).toBe(404)
  })

  it.each([
    'plain/m',
    'x%2Fy',
    'x/%2F/y',
    '100%',
    '%',
    '%25',
    '%E4',
    '%00',
    'a//b',
    '..%2f..',
    'a/../b',
    'é ?#&+;=',
  ])('reads, changes, tests and removes a model that is called %s', async (wireName) => {
    const { json: connection } = await add({ name: 'Odd names' })
    const { status, json: added } = await call('POST', '/admin/models', {
      connection: connection.id,
      wireName,
    })
    expect([status, added.id]).toEqual([201, `${connection.id}/${wireName}`])
    const path = `/admin/models/${encodeURIComponent(added.id)}`
    expect((await call('GET', path)).json).toMatchObject({ id: added.id, wireName })
    expect((await call('PATCH', path, { name: 'Odd' })).json).toMatchObject({ id: added.id, name: 'Odd' })
    const tested = await call('POST', `/admin/connections/${connection.id}/test`, { model: wireName })
    expect(tested.json).toMatchObject({ model: wireName })
    expect((await call('POST', '/admin/models/order', { models: [added.id] })).status).toBe(204)
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).status).toBe(404)
    await call('DELETE', `/admin/connections/${connection.id}`)
  })

  it('tells what was spent by day, model and connection', async () => {
    const { status, json } = await call('GET', '/admin/usage')
    expect(status).toBe(200)
    const usage = usageSchema.parse(json)
    const spent = usage.items.find(({ connection }) => connection === 'Gateway')
    expect(spent).toMatchObject({ day: usage.to, calls: 1, reservedUsd: 0 })
    expect(spent?.usd).toBeGreaterThan(0)
    expect((await call('GET', '/admin/usage?from=2020-01-01&to=2020-01-31')).json.items).toEqual([])
    for (const [query, path] of [
      ['from=yesterday', 'from'],
      ['to=2026-13-01', 'to'],
      ['day=1', 'day'],
    ])
      expect((await call('GET', `/admin/usage?${query}`)).json.errors[0].path).toBe(path)
  })

  it('has never shown the key to anybody', () => {
    expect(seen.length).toBeGreaterThan(50)
    expect(seen.filter((text) => text.includes(key))).toEqual([])
  })
})
