import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, forgetTries } from '../../support/attack/fingerprint.ts'
import {
  type AttackHouse,
  json,
  openAttackHouse,
  type RouteCall,
  sameOrigin,
} from '../../support/attack/open-attack-house.ts'

const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

/** What anybody may call, and why that is meant: a start is ruled by who may ask, the others hold or give nothing. */
const forEverybody = new Set([
  '/api/v1/debates',
  '/api/v1/estimate',
  '/api/v1/ballot-check',
  '/api/v1/passcode',
  '/api/v1/admin/sign-in',
  '/api/v1/admin/set-up',
])
/** Of those, what changes nothing and sets no cookie, so that another site's page gains nothing by it. */
const harmless = new Set(['/api/v1/estimate', '/api/v1/ballot-check'])

let attacked: AttackHouse
let calls: RouteCall[]

beforeAll(async () => {
  attacked = await openAttackHouse('postgres')
  calls = await attacked.calls(changing, attacked.debates.unlisted.id)
})
afterAll(() => attacked.close())

/** Makes every call with these headers; each has to be refused with one of these statuses, and leave no trace. */
async function refused(
  chosen: RouteCall[],
  headers: Record<string, string>,
  statuses: (call: RouteCall) => number[],
  body = (call: RouteCall): string | undefined => call.body ?? undefined,
): Promise<void> {
  const databaseUrl = attacked.house.runtime.environment.DATABASE_URL ?? ''
  const before = await fingerprint(databaseUrl)
  for (const call of chosen) {
    const { method, path } = call
    await forgetTries(databaseUrl)
    const answer = await attacked.send({ method, path, headers: { ...json, ...headers }, body: body(call) })
    expect(statuses(call), `${method} ${path} answered ${answer.status}: ${answer.text}`).toContain(
      answer.status,
    )
    expect(answer.headers['content-type'], `${method} ${path}`).toContain('application/problem+json')
    expect(answer.headers['set-cookie'], `${method} ${path}`).toBeUndefined()
    expect(await fingerprint(databaseUrl), `${method} ${path} has left a trace`).toEqual(before)
  }
}

const guarded = () => calls.filter(({ route }) => !forEverybody.has(route))
const isAdmins = ({ route }: RouteCall) => route.startsWith('/api/v1/admin/')
const asStranger = (call: RouteCall) => (isAdmins(call) ? [401] : [403])

describe('every route that changes something', () => {
  it('is known to this suite', () => {
    const routes = new Set(calls.map(({ route }) => route))
    for (const known of [
      '/api/v1/debates/[id]',
      '/api/v1/debates/[id]/cancel',
      '/api/v1/admin/connections/[id]',
    ])
      expect(routes).toContain(known)
    expect(guarded().length).toBeGreaterThan(20)
  })

  it('refuses who has no session and no token', async () => {
    await refused(guarded(), {}, asStranger)
    await refused(guarded(), sameOrigin, asStranger)
  })

  it('refuses the token and the cookie of another debate’s owner', async () => {
    await refused(guarded(), { authorization: `Bearer ${attacked.foreign.ownerToken}` }, asStranger)
    await refused(guarded(), { ...sameOrigin, cookie: attacked.cookies.stranger }, asStranger)
  })

  it('refuses sessions and tokens that were made up', async () => {
    const madeUp = `roundtable-admin=${'A'.repeat(43)}; roundtable-device=${'A'.repeat(22)}.${'A'.repeat(43)}`
    await refused(guarded(), { ...sameOrigin, cookie: madeUp }, asStranger)
    for (const value of ['Bearer x', 'Bearer ', 'Basic YWRtaW46YWRtaW4=', `Bearer ${attacked.adminToken}x`])
      await refused(guarded(), { authorization: value }, asStranger)
  })

  it.each([
    ['another site, by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister domain, by Sec-Fetch-Site', { 'sec-fetch-site': 'same-site' }],
    ['another site, by Origin', { origin: 'https://evil.example' }],
    ['another port, by Origin', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('refuses the owner’s and the admin’s own cookies from %s', async (_, headers) => {
    const cookie = `${attacked.cookies.owner}; ${attacked.cookies.admin}`
    const dangerous = calls.filter(({ route }) => !harmless.has(route))
    await refused(dangerous, { cookie, ...headers }, () => [403])
  })

  it('refuses a foreign Host, whatever else is right', async () => {
    const right = { ...sameOrigin, cookie: `${attacked.cookies.owner}; ${attacked.cookies.admin}` }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example:3000',
      '169.254.169.254',
    ])
      await refused(calls, { ...right, host }, () => [421])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses %s, which a form can send without being asked',
    async (type) => {
      const cookie = `${attacked.cookies.owner}; ${attacked.cookies.admin}`
      const takingJson = calls.filter(({ body }) => body !== null)
      expect(takingJson.length).toBeGreaterThan(8)
      await refused(takingJson, { ...sameOrigin, cookie, 'content-type': type }, () => [415])
      const takingNothing = calls.filter(({ body, method }) => body === null && method === 'POST')
      await refused(
        takingNothing,
        { ...sameOrigin, cookie, 'content-type': type },
        () => [400, 415, 422],
        () => 'a=b',
      )
    },
  )

  it('lets the owner and the admin do what the others may not', async () => {
    const inOrder = [...calls].sort(
      (one, other) => Number(one.method === 'DELETE') - Number(other.method === 'DELETE'),
    )
    const cookie = `${attacked.cookies.owner}; ${attacked.cookies.admin}`
    for (const { method, path, body } of inOrder.filter(
      ({ route }) => !/sign-in|sign-out|sessions|set-up|password/.test(route),
    )) {
      const headers = { ...json, ...sameOrigin, cookie }
      const { status, text } = await attacked.send({ method, path, headers, body: body ?? undefined })
      expect([401, 403, 415, 421], `${method} ${path}: ${text}`).not.toContain(status)
    }
  })
})
