import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moderatedDebateSchema, moderatedListSchema } from '../../../lib/http/schemas/moderation-schemas.ts'
import { usageSchema } from '../../../lib/http/schemas/usage-schema.ts'
import type { Visibility } from '../../../lib/roundtable/debate.ts'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { closedGate } from '../../support/e2e/gate.ts'
import { defaultVoter } from '../../support/model-server/default-voter.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { holdDebate, nobody, openTestHouse, startInput, type TestHouse } from '../../support/test-house.ts'

const adminToken = 'an-admin-token-of-some-length'
const two = ['openai/gpt-5.4', 'xai/grok-4.1-fast'].map((model) => ({ model, persona: null }))
const scripted = ['rehearsal/ada', 'rehearsal/boris'].map((model) => ({ model, persona: null }))

describe.each(['embedded', 'postgres'] as const)('moderation and usage on %s', (kind) => {
  let house: TestHouse
  let server: { url: string; close: () => void }

  beforeAll(async () => {
    house = await openTestHouse(
      kind,
      panelVoter({}, undefined, { usage: { input: 400, output: 100 } }),
      {},
      {
        environment: { ADMIN_TOKEN: adminToken },
      },
    )
    provideRuntime(house.runtime)
    server = await startApiServer()
  })

  afterAll(async () => {
    server.close()
    await house.close()
  })

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(path.startsWith('/admin') && { authorization: `Bearer ${adminToken}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : null,
    }
  }

  const ask = (question: string, visibility: Visibility = 'public') =>
    holdDebate(house.runtime, { question, visibility, seats: two, mode: 'poll' })
  const listed = async (query = '') =>
    moderatedListSchema.parse((await call('GET', `/admin/debates${query}`)).json).items
  const explored = async (query = '') =>
    (await call('GET', `/debates${query}`)).json.items.map(({ id }: { id: string }) => id)

  it('shows every debate, and of a private one nothing that it is about', async () => {
    const open = await ask('Should herons be public?')
    const linked = await ask('Should egrets be unlisted?', 'unlisted')
    const secret = await holdDebate(house.runtime, {
      question: 'Should bitterns hide?',
      visibility: 'private',
    })
    const items = await listed()
    expect(items.map(({ id }) => id)).toEqual([secret.id, linked.id, open.id])
    const [first, second] = items
    expect(first).toMatchObject({ visibility: 'private', status: 'finished', content: null })
    expect(first?.cost.usd).toBeCloseTo(secret.cost.usd ?? Number.NaN, 9)
    expect(second).toMatchObject({
      content: { slug: linked.slug, question: 'Should egrets be unlisted?', rehearsal: false },
    })
    const text = (await call('GET', '/admin/debates')).text
    for (const word of ['bittern', secret.slug]) expect(text).not.toContain(word)
    const { text: alone } = await call('GET', `/admin/debates/${secret.id}`)
    for (const word of ['bittern', secret.slug, 'GPT-5.4', 'Unanimous']) expect(alone).not.toContain(word)
  })

  it('searches by words, id, slug and address, and private ones by their id only', async () => {
    const open = await ask('Do kingfishers dive?')
    const secret = await ask('Do dippers dive?', 'private')
    const ids = async (query: string) =>
      (await listed(`?query=${encodeURIComponent(query)}`)).map(({ id }) => id)
    expect(await ids('DIVE')).toEqual([open.id])
    expect(await ids(open.id)).toEqual([open.id])
    expect(await ids(open.slug)).toEqual([open.id])
    expect(await ids(open.url)).toEqual([open.id])
    expect(await ids(secret.id)).toEqual([secret.id])
    expect(await ids(secret.slug)).toEqual([])
    expect(await ids(secret.url)).toEqual([])
    expect(await ids('%')).toEqual([])
    expect(await ids('http://[')).toEqual([])
    expect((await listed('?visibility=private')).every(({ content }) => content === null)).toBe(true)
    expect(await listed('?status=cancelled')).toEqual([])
    const [one] = await listed('?limit=1')
    const { nextCursor } = (await call('GET', '/admin/debates?limit=1')).json
    const [next] = await listed(`?limit=1&cursor=${nextCursor}`)
    expect(next?.id).not.toBe(one?.id)
    for (const [query, path] of [
      ['status=over', 'status'],
      ['hidden=1', 'hidden'],
      ['limit=101', 'limit'],
      ['cursor=x', 'cursor'],
      ['owner=me', 'owner'],
    ])
      expect((await call('GET', `/admin/debates?${query}`)).json.errors[0].path).toBe(path)
  })

  it('hides a debate from lists and search, keeps its permalink, and shows it again', async () => {
    const { id, slug } = await ask('Should shrikes be hidden?')
    expect(await explored()).toContain(id)
    const hidden = moderatedDebateSchema.parse(
      (await call('PATCH', `/admin/debates/${id}`, { hidden: true })).json,
    )
    expect(hidden).toMatchObject({ id, hidden: true, visibility: 'public' })
    expect(await explored()).not.toContain(id)
    expect(await explored('?query=shrikes')).toEqual([])
    expect((await call('GET', `/debates/${slug}`)).json.id).toBe(id)
    expect((await listed('?hidden=true')).map((debate) => debate.id)).toEqual([id])
    await call('PATCH', `/admin/debates/${id}`, { hidden: false })
    expect(await explored('?query=shrikes')).toEqual([id])
    for (const body of [{}, { hidden: 'yes' }, { hidden: true, visibility: 'private' }])
      expect((await call('PATCH', `/admin/debates/${id}`, body)).status).toBe(422)
    for (const nobodys of ['nowhere', slug])
      expect((await call('PATCH', `/admin/debates/${nobodys}`, { hidden: true })).status).toBe(404)
  })

  it('cancels a running debate, and deletes one as its owner would', async () => {
    const gate = closedGate()
    house.models.answerWith(async (request) => {
      await gate.opened
      return defaultVoter('No')(request)
    })
    const { id } = await house.runtime.engine.start(startInput({ visibility: 'private' }), nobody)
    const cancelled = await call('POST', `/admin/debates/${id}/cancel`)
    expect(moderatedDebateSchema.parse(cancelled.json)).toMatchObject({ status: 'cancelled', content: null })
    expect((await call('POST', `/admin/debates/${id}/cancel`)).status).toBe(409)
    expect((await listed('?status=cancelled')).map((debate) => debate.id)).toEqual([id])

    const running = await house.runtime.engine.start(startInput({ visibility: 'public' }), nobody)
    expect((await call('DELETE', `/admin/debates/${running.id}`)).status).toBe(204)
    expect((await call('GET', `/debates/${running.slug}`)).status).toBe(404)
    expect((await call('DELETE', `/admin/debates/${running.id}`)).status).toBe(404)
    expect((await call('POST', `/admin/debates/${running.id}/cancel`)).status).toBe(404)
    gate.open()
    house.models.answerWith(panelVoter({}, undefined, { usage: { input: 400, output: 100 } }))
  })

  it('lets an admin act for an owner, notes it, and tells nothing private to nobody else', async () => {
    const open = await ask('Should curlews be unlisted?')
    const secret = await ask('Should curlews be private?', 'private')
    const act = (id: string, token: string | null) =>
      fetch(`${server.url}/api/v1/debates/${id}`, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ visibility: 'unlisted' }),
      })
    expect((await act(open.slug, null)).status).toBe(403)
    expect((await act(open.slug, `${adminToken}x`)).status).toBe(403)
    expect((await act(open.slug, adminToken)).status).toBe(200)
    expect(await explored('?query=curlews')).toEqual([])
    expect((await act(secret.id, adminToken)).status).toBe(404)
    const { items } = (await call('GET', '/admin/audit?action=debate.acted-on')).json
    expect(items).toMatchObject([{ by: 'token', subject: open.id, details: { call: 'PATCH' } }])
  })

  it('tells use by day, model and debate, and keeps what a deleted debate cost', async () => {
    const dear = await holdDebate(house.runtime, { question: 'Is it dear?', visibility: 'public' })
    const secret = await holdDebate(house.runtime, { question: 'Is it secret?', visibility: 'private' })
    const free = await house.runtime.engine.start(startInput({ seats: scripted }), nobody)
    await call('POST', `/admin/debates/${free.id}/cancel`)
    expect((await call('GET', `/admin/debates/${free.id}`)).json).toMatchObject({
      cost: { usd: null, estimated: false },
      content: { rehearsal: true },
    })
    const before = usageSchema.parse((await call('GET', '/admin/usage')).json)
    expect(before.days).toHaveLength(30)
    const today = before.days.at(-1)
    expect(today).toMatchObject({ day: before.to, reservedUsd: 0 })
    expect(today?.usd).toBeCloseTo(
      before.items.reduce((sum, { usd }) => sum + (usd ?? 0), 0),
      9,
    )
    const gpt = before.models.find(({ model }) => model === 'openai/gpt-5.4')
    expect(gpt).toMatchObject({ name: 'GPT-5.4' })
    expect(before.models.find(({ model }) => model === 'rehearsal/ada')).toMatchObject({
      calls: 0,
      usd: null,
    })
    expect(before.debates.find(({ debate }) => debate === dear.id)).toMatchObject({
      question: 'Is it dear?',
      slug: dear.slug,
      deleted: false,
    })
    expect(before.debates.find(({ debate }) => debate === secret.id)).toMatchObject({
      question: null,
      slug: null,
      deleted: false,
    })
    expect(before.now).toMatchObject({ queued: 0, running: 0, reservedUsd: 0 })
    expect(before.now.spentUsd).toBeCloseTo(today?.usd ?? Number.NaN, 9)
    expect(before.failing).toEqual([])

    await call('DELETE', `/admin/debates/${dear.id}`)
    const after = usageSchema.parse((await call('GET', '/admin/usage')).json)
    expect(after.days.at(-1)).toEqual(today)
    expect(after.models.find(({ model }) => model === 'openai/gpt-5.4')).toEqual(gpt)
    expect(after.debates.find(({ debate }) => debate === dear.id)).toMatchObject({
      question: null,
      deleted: true,
    })

    const past = usageSchema.parse((await call('GET', '/admin/usage?from=2020-01-01&to=2020-01-03')).json)
    expect(past.days.map(({ day, debates, usd }) => [day, debates, usd])).toEqual([
      ['2020-01-01', 0, null],
      ['2020-01-02', 0, null],
      ['2020-01-03', 0, null],
    ])
    expect((await call('GET', '/admin/usage?from=1970-01-01')).json.errors[0].path).toBe('from')
  })

  it('notes who hid, cancelled and deleted, and no word of what it was about', async () => {
    const { json, text } = await call('GET', '/admin/audit?limit=100')
    const actions = new Set(json.items.map(({ action }: { action: string }) => action))
    for (const action of ['debate.hidden', 'debate.listed', 'debate.cancelled', 'debate.deleted'])
      expect(actions).toContain(action)
    for (const word of ['shrike', 'curlew', 'dear']) expect(text).not.toContain(word)
  })

  it('exports use as a table in which no name is a formula', async () => {
    const { store } = house.runtime
    const model = '=HYPERLINK("http://evil.example","x")'
    const connection = '@SUM(A1)'
    const asked = { debate: 'd', capUsd: 9, dayCapUsd: 9_999 }
    await store.books.reserve({ ...asked, calls: [{ purpose: 'review', model, connection, usd: 0.5 }] })
    const { status, headers, text } = await call('GET', '/admin/usage.csv')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="roundtable-usage-[\d-]+to-[\d-]+\.csv"$/,
    )
    const [head, ...rows] = text.split('\r\n')
    expect(head).toBe('day,model,connection,calls,usd,estimatedUsd,inputTokens,outputTokens')
    expect(rows.find((row) => row.includes('evil.example'))).toContain(
      `,"'=HYPERLINK(""http://evil.example"",""x"")",'@SUM(A1),`,
    )
    await store.books.release('d')
  })
})
