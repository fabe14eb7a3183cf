import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger, provideLog } from '../../../lib/log.ts'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { readEventStream } from '../../support/read-event-stream.ts'
import { sixModels } from '../../support/seed-panel.ts'
import { endOf, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const question = 'Should Marmalade Incorporated move its headquarters to Atlantis?'
const visitor = 'v'.repeat(43)
const secrets = {
  adminToken: 'admin-token-0123456789-abcdef',
  adminPassword: 'admin-password-0123456789',
  metricsToken: 'metrics-token-0123456789-abc',
  storedKey: 'sk-or-v1-0123456789abcdef-WXYZ',
  environmentKey: 'test-xai-key',
  passcode: 'open-sesame-0123456789',
  cookie: visitor,
}

interface Line {
  level: number
  debate?: string
  request?: string
  msg: string
}

/** All that a house does is done once, well and badly, while everything is written to the log. */
describe('the log of a whole run', () => {
  let house: TestHouse
  let server: { url: string; close: () => void }
  const written: string[] = []
  /** Values of the cookies that were given out. */
  const given: string[] = []
  const ids: string[] = []
  let debate: { id: string; slug: string; ownerToken: string }

  beforeAll(async () => {
    provideLog(createLogger({ write: (line) => written.push(line) }))
    const environment = {
      LOG_LEVEL: 'debug' as const,
      ADMIN_TOKEN: secrets.adminToken,
      ADMIN_PASSWORD: secrets.adminPassword,
      METRICS_TOKEN: secrets.metricsToken,
    }
    // A maker that repeats the key it was given, as some do.
    const answer = panelVoter({ openai: 'Yes' }, (call) => {
      if (call.provider !== 'xai' && call.provider !== 'gateway') return null
      const { authorization } = call.headers
      return { status: 401, body: { error: { message: `Incorrect API key provided: ${authorization}` } } }
    })
    house = await openTestHouse('embedded', answer, {}, { environment })
    provideRuntime(house.runtime)
    server = await startApiServer()
    await run()
    server.close()
    await house.close()
  })

  afterAll(() => provideLog(createLogger()))

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: {
        cookie: `roundtable=${visitor}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const cookies = response.headers.getSetCookie()
    return { status: response.status, cookies, json: text.startsWith('{') ? JSON.parse(text) : null }
  }

  async function run(): Promise<void> {
    const admin = { authorization: `Bearer ${secrets.adminToken}` }
    const seats = sixModels.map((model) => ({ model }))
    const started = await call(
      'POST',
      '/api/v1/debates',
      { question, seats },
      { 'idempotency-key': 'marmalade-1' },
    )
    expect(started.status).toBe(201)
    debate = started.json
    ids.push(debate.id)
    await readEventStream(`${server.url}/api/v1/debates/${debate.id}/events`)
    await endOf(house.runtime, debate.id)
    const owner = { authorization: `Bearer ${debate.ownerToken}` }
    await call('POST', `/api/v1/debates/${debate.id}/seats/2/retry`, undefined, owner)
    await endOf(house.runtime, debate.id)
    await call('GET', `/debates/${debate.slug}`)
    await call('GET', `/api/v1/debates?query=${encodeURIComponent('Marmalade')}`)
    await call('POST', '/api/v1/debates', { question, seats, passcode: secrets.passcode })
    await call('POST', '/api/v1/debates', `{"question": "${question}"`)
    await call('GET', '/api/v1/admin/connections', undefined, {
      authorization: `Bearer ${secrets.adminPassword}`,
    })
    const signedIn = await call('POST', '/api/v1/admin/sign-in', { password: secrets.adminPassword })
    expect(signedIn.status).toBe(204)
    given.push(...signedIn.cookies.map((cookie) => cookie.split(/[=;]/)[1] ?? ''))
    await call('POST', '/api/v1/admin/sign-in', { password: `${secrets.adminPassword}-almost` })
    const rules = { whoMayAsk: 'passcode', passcode: secrets.passcode }
    expect((await call('PATCH', '/api/v1/admin/rules', rules, admin)).status).toBe(200)
    const opened = await call('POST', '/api/v1/passcode', { passcode: secrets.passcode })
    given.push(...opened.cookies.map((cookie) => cookie.split(/[=;]/)[1] ?? ''))
    await call('POST', '/api/v1/passcode', { passcode: `${secrets.passcode}-almost` })
    const sesame = { 'roundtable-passcode': secrets.passcode }
    const admitted = await call('POST', '/api/v1/debates', { question, seats }, sesame)
    expect(admitted.status).toBe(201)
    ids.push(admitted.json.id)
    await endOf(house.runtime, admitted.json.id)
    const gateway = { kind: 'openai', name: 'Gateway', baseUrl: `${house.models.url}/gateway/v1` }
    await call('POST', '/api/v1/admin/connections', { ...gateway, apiKey: secrets.storedKey }, admin)
    const tested = await call('POST', '/api/v1/admin/connections/gateway/test', { model: 'm' }, admin)
    expect(tested.json).toMatchObject({ ok: false, error: { code: 'bad-key' } })
    await call('GET', '/api/metrics', undefined, { authorization: `Bearer ${secrets.metricsToken}` })
    await call('DELETE', `/api/v1/debates/${debate.id}`, undefined, owner)
  }

  const lines = (): Line[] => written.map((line) => JSON.parse(line))

  it('is JSON lines, some of them about the debate and about requests', () => {
    const texts = lines().map(({ msg }) => msg)
    for (const text of [
      'a debate was started',
      'a debate ended',
      'a turn came to nothing',
      'a connection or a model fails',
    ])
      expect(texts).toContain(text)
    expect(lines().filter(({ request }) => request).length).toBeGreaterThan(10)
  })

  it('names the debate in every line about one', () => {
    const about = written.filter(
      (line) => line.includes(debate.id) || /debate|turn|round|seat/.test(JSON.parse(line).msg),
    )
    expect(about.length).toBeGreaterThan(10)
    for (const line of about) {
      const { debate: named, request } = JSON.parse(line)
      if (request === undefined) expect(ids, line).toContain(named)
    }
  })

  it.each(Object.entries(secrets))('holds no %s', (_, secret) => {
    expect(written.filter((line) => line.includes(secret))).toEqual([])
  })

  it('holds no cookie that was given out, and no owner token', () => {
    const long = given.filter((value) => value.length > 20)
    expect(long.length).toBeGreaterThan(1)
    for (const secret of [...long, debate.ownerToken])
      expect(written.filter((line) => line.includes(secret))).toEqual([])
  })

  it('holds the question for debugging only', () => {
    const telling = lines().filter((line) => /marmalade|atlantis/i.test(JSON.stringify(line)))
    expect(telling.map(({ level }) => level)).toEqual(ids.map(() => 20))
  })
})
