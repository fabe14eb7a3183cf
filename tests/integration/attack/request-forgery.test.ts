import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AttackHouse, json, openAttackHouse } from '../../support/attack/open-attack-house.ts'
import { holdDebate } from '../../support/test-house.ts'

/** What names resolve to; a test changes it between two calls, as an attacker's server does. */
const dns = vi.hoisted(() => {
  // What another file of this worker has loaded resolves names as the machine does.
  vi.resetModules()
  return { answer: [] as string[] }
})
vi.mock('node:dns/promises', async (original) => ({
  ...(await original<typeof import('node:dns/promises')>()),
  lookup: async () => dns.answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
}))

// Nor may another file get what resolves them as told here.
afterAll(() => {
  vi.resetModules()
})

const key = 'sk-do-not-carry-me-away'

/** Somebody inside the network who must never be called. */
interface Victim {
  port: number
  calls: string[]
  close(): void
}

async function openVictim(location?: string): Promise<Victim> {
  const calls: string[] = []
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`)
    response.writeHead(location ? 307 : 200, location ? { location } : { 'content-type': 'application/json' })
    response.end('{"data":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => void server.close().closeAllConnections()
  return { port: (server.address() as AddressInfo).port, calls, close }
}

const inside = [
  '127.0.0.1',
  '127.1',
  '0x7f000001',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '017700000001',
  '2130706433',
  '0',
  '0.0.0.0',
  '１２７.０.０.１',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::a00:1]',
  '[64:ff9b:1::7f00:1]',
  '[::ffff:0:7f00:1]',
  '[fd12:3456::1]',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'any.localhost',
]
const never = [
  '169.254.169.254',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '2852039166',
  '[::ffff:169.254.169.254]',
  '[64:ff9b::a9fe:a9fe]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '[2002:a9fe:a9fe::]',
  '100.100.100.200',
  '224.0.0.1',
  '255.255.255.255',
]

describe.each([false, true])('a house whose rule on private networks is %s', (allowed) => {
  let attacked: AttackHouse
  let victim: Victim
  beforeAll(async () => {
    attacked = await openAttackHouse('embedded', { environment: { ALLOW_PRIVATE_NETWORK: true } })
    Object.assign(attacked.house.runtime.environment, { ALLOW_PRIVATE_NETWORK: allowed })
  })
  afterAll(() => attacked.close())
  beforeEach(async () => {
    victim = await openVictim()
  })
  afterEach(() => victim.close())

  const call = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await attacked.send({
      method,
      path: `/api/v1/admin/connections${path}`,
      headers: { authorization: `Bearer ${attacked.adminToken}`, ...(body !== undefined && json) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status, json: text ? JSON.parse(text) : null }
  }

  it.each(allowed ? never : [...inside, ...never])('saves no connection to %s', async (host) => {
    const baseUrl = `http://${host}:${victim.port}/v1`
    const added = await call('POST', '', { kind: 'openai', name: 'Inside', baseUrl, apiKey: key })
    expect(added, host).toMatchObject({ status: 422, json: { errors: [{ path: 'baseUrl' }] } })
    const changed = await call('PATCH', '/gateway', { baseUrl, apiKey: key })
    expect(changed, host).toMatchObject({ status: 422, json: { errors: [{ path: 'baseUrl' }] } })
    expect(victim.calls).toEqual([])
  })

  it.each([
    'ftp://models.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://user:password@models.example/',
    'http://models.example\\@127.0.0.1/',
    'gopher://127.0.0.1/',
    '//127.0.0.1/',
    'http://',
  ])('saves no connection to %s', async (baseUrl) => {
    const { status, json: problem } = await call('POST', '', {
      kind: 'openai',
      name: 'Odd',
      baseUrl,
      apiKey: key,
    })
    // A backslash is a slash: what stands before it is the host.
    if (status === 201) await call('DELETE', `/${problem.id}`)
    else expect(problem.errors[0].path).toBe('baseUrl')
    expect([201, 422]).toContain(status)
    expect(status === 201).toBe(baseUrl.includes('\\'))
  })
})

describe('a name that turns towards the house after it was saved', () => {
  let attacked: AttackHouse
  let victim: Victim
  beforeAll(async () => {
    attacked = await openAttackHouse('embedded')
    victim = await openVictim()
  })
  afterAll(async () => {
    victim.close()
    await attacked.close()
  })

  const admin = (method: string, path: string, body?: unknown) =>
    attacked.send({
      method,
      path: `/api/v1/admin${path}`,
      headers: { authorization: `Bearer ${attacked.adminToken}`, ...json },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })

  it.each([
    '169.254.169.254',
    'fe80::1',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    'fd00:ec2::254',
    '2002:7f00:1::',
  ])('is not called at %s: not by a test, nor for a list, nor by a debate', async (address) => {
    const name = `Name ${address.replaceAll(/\W+/g, ' ')}`
    const body = { kind: 'openai', name, baseUrl: `http://models.example:${victim.port}/v1`, apiKey: key }
    const added = await admin('POST', '/connections', body)
    expect(added.status).toBe(201)
    const { id } = JSON.parse(added.text)
    await admin('POST', '/models', { connection: id, wireName: 'm' })
    dns.answer = ['127.0.0.1', address]
    const tested = await admin('POST', `/connections/${id}/test`, { model: 'm' })
    expect(JSON.parse(tested.text)).toMatchObject({ ok: false, error: { code: 'blocked-address' } })
    for (const [method, path, sent] of [
      ['POST', 'import', {}],
      ['GET', 'offered', undefined],
    ] as const) {
      const answer = await admin(method, `/connections/${id}/${path}`, sent)
      expect(JSON.parse(answer.text)).toMatchObject({ status: 502, code: 'blocked-address' })
    }
    const seats = [`${id}/m`, 'openai/gpt-5.4'].map((model) => ({ model, persona: null }))
    const debate = await holdDebate(attacked.house.runtime, { mode: 'poll', seats })
    const turn = debate.rounds[0]?.turns.find(({ seat }) => seat === 1)
    expect(turn).toMatchObject({ status: 'failed', error: { code: 'blocked-address' } })
    expect(victim.calls).toEqual([])
  })

  it('is called where the rule lets it be, so that the tests above prove something', async () => {
    dns.answer = ['127.0.0.1']
    const tested = await admin('POST', '/connections/name-169-254-169-254/test', { model: 'm' })
    expect(tested.status).toBe(200)
    expect(victim.calls).toHaveLength(1)
    expect(victim.calls[0]).toContain(key)
    victim.calls.length = 0
  })

  it.each([
    'http://127.0.0.1:PORT/v1',
    'http://169.254.169.254/latest/meta-data',
    '//[::1]:PORT/',
    'file:///etc/passwd',
  ])('a redirect to %s is not followed, and takes no key along', async (target) => {
    const location = target.replace('PORT', String(victim.port))
    const host = await openVictim(location)
    const name = `Redirect ${host.port}`
    const baseUrl = `http://127.0.0.1:${host.port}/v1`
    const added = await admin('POST', '/connections', { kind: 'openai', name, baseUrl, apiKey: key })
    const { id } = JSON.parse(added.text)
    const tested = await admin('POST', `/connections/${id}/test`, { model: 'm' })
    expect(JSON.parse(tested.text)).toMatchObject({ ok: false, error: { code: 'blocked-address' } })
    const listed = await admin('GET', `/connections/${id}/offered`)
    expect(JSON.parse(listed.text)).toMatchObject({ status: 502, code: 'blocked-address' })
    expect(host.calls.length).toBeGreaterThan(0)
    expect(victim.calls).toEqual([])
    host.close()
  })
})
