import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger, provideLog } from '../../../lib/log.ts'
import { findPostgres } from '../../../scripts/find-postgres.mjs'
import { encodings } from '../../support/attack/encodings.ts'
import {
  type AttackHouse,
  json,
  openAttackHouse,
  sameOrigin,
} from '../../support/attack/open-attack-house.ts'
import { adminPassword } from '../../support/e2e/sign-in.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { holdDebate } from '../../support/test-house.ts'

const storedKey = 'sk-stored"&<>/+~0123456789-abcdef-WXYZ'
const environmentKey = 'sk-environment"&<>/+~9876543210-KLMN'
const metricsToken = 'metrics-token-0123456789'
const passcode = 'open-sesame-0123456789'

/** Everything that the house has said in this run, by where it said it. */
const said: [string, string][] = []
let attacked: AttackHouse

beforeAll(async () => {
  provideLog(createLogger({ write: (line) => said.push(['the log', line]) }))
  // A maker that repeats, in its refusals, all that it was sent.
  const answer = panelVoter({ openai: 'Yes' }, (call) => {
    if (call.provider !== 'gateway' && call.provider !== 'anthropic') return null
    const { headers } = call
    const key = headers.authorization ?? headers['x-api-key']
    return {
      status: 401,
      body: { error: { type: 'authentication_error', message: `Incorrect API key: ${key}` } },
    }
  })
  attacked = await openAttackHouse('postgres', {
    answer,
    keys: { ANTHROPIC_API_KEY: environmentKey },
    environment: { LOG_LEVEL: 'debug', METRICS_TOKEN: metricsToken },
  })
  await run()
})
afterAll(async () => {
  await attacked.close()
  provideLog(createLogger())
})

async function call(method: string, path: string, headers: Record<string, string>, body?: unknown) {
  const answer = await attacked.send({
    method,
    path,
    headers: { ...(body !== undefined && json), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  said.push([`${method} ${path}`, `${JSON.stringify(answer.headers)}\n${answer.text}`])
  return answer
}

/** All that is done with keys is done once, well and badly; then every route is read by everybody. */
async function run(): Promise<void> {
  const { house, debates, cookies, adminToken } = attacked
  const admin = { authorization: `Bearer ${adminToken}` }
  const connection = '/api/v1/admin/connections/gateway'
  expect((await call('PATCH', connection, admin, { apiKey: storedKey })).status).toBe(200)
  await call('PATCH', connection, admin, { apiKey: storedKey, kind: 'telnet' })
  await call('PATCH', connection, admin, { apiKey: storedKey, baseUrl: 'http://169.254.169.254/' })
  await call('POST', '/api/v1/admin/connections', admin, {
    name: 'Gateway',
    kind: 'openai',
    baseUrl: 'x',
    apiKey: storedKey,
  })
  await call('PATCH', '/api/v1/admin/rules', admin, { whoMayAsk: 'passcode', passcode })
  await call('POST', '/api/v1/passcode', sameOrigin, { passcode: `${passcode}x` })
  await call('POST', '/api/v1/admin/sign-in', sameOrigin, { password: `${adminPassword}x` })
  await call('PATCH', '/api/v1/admin/rules', admin, { whoMayAsk: null })
  const { id } = await holdDebate(house.runtime, {
    seats: ['openai/gpt-5.4', 'gateway/m', 'anthropic/claude-opus-4-6'].map((model) => ({
      model,
      persona: null,
    })),
  })
  const sent = house.models.journal
    .map(({ headers }) => `${headers.authorization} ${headers['x-api-key']}`)
    .join()
  for (const key of [storedKey, environmentKey]) expect(sent).toContain(key)
  const tested = await call('POST', `${connection}/test`, admin, { model: 'm' })
  expect(JSON.parse(tested.text)).toMatchObject({ ok: false })
  await call('POST', `${connection}/import`, admin, {})
  const everybody: Record<string, string>[] = [
    admin,
    { cookie: cookies.admin },
    { cookie: cookies.owner },
    { authorization: `Bearer ${metricsToken}` },
    {},
  ]
  for (const debate of [id, debates.public.id, debates.private.id])
    for (const { path } of await attacked.calls(['GET'], debate))
      for (const headers of everybody) await call('GET', path, headers)
  for (const seat of [1, 2, 3]) await call('GET', `/api/v1/debates/${id}/turns/1/${seat}/1`, {})
  said.push(['the database', dump(house.runtime.environment.DATABASE_URL ?? '')])
}

function dump(databaseUrl: string): string {
  const program = `${findPostgres()}/pg_dump`
  return execFileSync(program, ['--dbname', databaseUrl, '--inserts'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
}

/** Where a secret was said, but for where it has to be. */
function places(secret: string, allowed: RegExp = /^$/): string[] {
  const forms = encodings(secret)
  return said
    .filter(([place, text]) => !allowed.test(place) && forms.some((form) => text.includes(form)))
    .map(([place]) => place)
}

describe('a secret is in no answer, no log line and no dump of the database', () => {
  it('has been looked for where something was said, and would have been found', () => {
    const all = new Set(said.map(([place]) => place))
    for (const place of [
      'the log',
      'the database',
      'GET /api/metrics',
      'GET /api/v1/admin/connections',
      'GET /feed.xml',
    ])
      expect(all).toContain(place)
    expect(all.size).toBeGreaterThan(45)
    const connections = said.filter(([place]) => place === 'GET /api/v1/admin/connections')
    expect(connections.some(([, text]) => text.includes('"keyEnding":"WXYZ"'))).toBe(true)
    expect(said.some(([place, text]) => place === 'the database' && text.includes('What is private'))).toBe(
      true,
    )
  })

  it.each(encodings(storedKey))('would have been found as %s', (form) => {
    expect(form.length).toBeGreaterThan(20)
  })

  it.each([
    ['the key that an admin entered', storedKey],
    ['the key of the environment', environmentKey],
    ['a maker’s plain key', 'test-openai-key'],
    ['the admin’s password', adminPassword],
    ['the admin’s token', 'an-admin-token-of-some-length'],
    ['the token for metrics', metricsToken],
    ['the passcode', passcode],
  ])('%s', (_, secret) => {
    expect(places(secret)).toEqual([])
  })

  it('the house’s own secret', () => {
    const { secret } = attacked.house.runtime.environment
    expect(places(secret.toString('latin1'))).toEqual([])
    expect(places(secret.toString('hex'))).toEqual([])
  })

  it('what opens somebody’s debates or the admin’s pages', () => {
    const { cookies, debates } = attacked
    const session = /roundtable-admin=([\w-]+)/.exec(cookies.admin)?.[1] ?? ''
    expect(session).toHaveLength(43)
    for (const secret of [session, cookies.owner.slice('roundtable='.length), debates.private.ownerToken])
      expect(places(secret)).toEqual([])
  })
})
