import { beforeEach, describe, expect, it } from 'vitest'
import { ownedDebate, ownsDebate, readableDebate } from '../../../lib/http/access.ts'
import { makeOwnerToken } from '../../../lib/http/owner-token.ts'
import { presentDebate } from '../../../lib/http/present-debate.ts'
import { requireSameOrigin } from '../../../lib/http/same-origin.ts'
import { visitorHash } from '../../../lib/http/visitor.ts'
import type { Visibility } from '../../../lib/roundtable/debate.ts'
import { fakeRuntime, secret } from './support/fake-runtime.ts'
import { sampleDebate, sampleRow } from './support/sample.ts'

const visitor = 'v'.repeat(43)
const owner = { cookie: `roundtable=${visitor}`, host: 'localhost:3000' }
const stranger = { cookie: `roundtable=${'w'.repeat(43)}` }
const holder = { authorization: `Bearer ${makeOwnerToken(secret, 'd1')}` }
const caller = (headers: Record<string, string> = {}) => ({ headers: new Headers(headers) })
const request = (headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/api/v1/debates/should-we-abc/seats/2/retry', { method: 'POST', headers })

let visibility: Visibility
let hidden: boolean

beforeEach(() => {
  visibility = 'private'
  hidden = false
  fakeRuntime({
    store: {
      findDebate: async (id) =>
        id === 'd1' ? sampleRow({ owner: visitorHash(visitor), visibility, hidden, parent: 'p1' }) : null,
      readDebate: async () => sampleDebate(),
    },
    stream: { overlay: (debate) => debate },
  })
})

describe('readableDebate', () => {
  it('gives a private debate to its owner only', async () => {
    expect((await readableDebate(caller(owner), 'd1')).id).toBe('d1')
    expect((await readableDebate(caller(holder), 'd1')).id).toBe('d1')
    await expect(readableDebate(caller(), 'd1')).rejects.toMatchObject({ status: 404 })
    await expect(readableDebate(caller(stranger), 'd1')).rejects.toMatchObject({ status: 404 })
  })

  it('answers for a private one exactly as for none', async () => {
    const error = (id: string) =>
      readableDebate(caller(), id).catch(({ status, code, message }) => ({ status, code, message }))
    expect(await error('d1')).toEqual(await error('none'))
  })

  it.each(['unlisted', 'public'] as const)('gives %s debates to everyone', async (given) => {
    visibility = given
    expect((await readableDebate(caller(), 'd1')).id).toBe('d1')
  })

  it.each([
    'Bearer',
    'Bearer x',
    `Basic ${makeOwnerToken(secret, 'd1')}`,
    `Bearer ${makeOwnerToken(secret, 'd2')}`,
  ])('takes no %s', async (authorization) => {
    await expect(readableDebate(caller({ authorization }), 'd1')).rejects.toMatchObject({ status: 404 })
  })
})

describe('ownedDebate', () => {
  it('answers 403 to others, and 404 where they may not even read', async () => {
    await expect(ownedDebate(request(stranger), 'd1')).rejects.toMatchObject({ status: 404 })
    visibility = 'public'
    await expect(ownedDebate(request(stranger), 'd1')).rejects.toMatchObject({
      status: 403,
      code: 'not-owner',
    })
    await expect(ownedDebate(request(), 'd1')).rejects.toMatchObject({ status: 403 })
  })

  it('takes the cookie from our own pages only', async () => {
    const from = (headers: Record<string, string>) => ownedDebate(request({ ...owner, ...headers }), 'd1')
    expect((await from({ 'sec-fetch-site': 'same-origin' })).id).toBe('d1')
    expect((await from({ origin: 'http://localhost:3000' })).id).toBe('d1')
    await expect(from({ 'sec-fetch-site': 'cross-site' })).rejects.toMatchObject({
      status: 403,
      code: 'cross-site',
    })
    await expect(from({ origin: 'https://evil.example' })).rejects.toMatchObject({ code: 'cross-site' })
  })

  it('takes a token from anywhere', async () => {
    const cross = { ...holder, 'sec-fetch-site': 'cross-site', origin: 'https://tool.example' }
    expect((await ownedDebate(request(cross), 'd1')).id).toBe('d1')
  })
})

describe('ownedDebate for an admin', () => {
  const token = 'an-admin-token-of-some-length'
  const program = { authorization: `Bearer ${token}` }
  const person = { cookie: `roundtable-admin=${'s'.repeat(43)}`, host: 'localhost:3000' }
  const audit: object[] = []

  beforeEach(() => {
    audit.length = 0
    visibility = 'unlisted'
    fakeRuntime({
      environment: { ADMIN_TOKEN: token },
      store: {
        findDebate: async () => sampleRow({ owner: visitorHash(visitor), visibility }),
        access: { findSession: async () => ({ id: 's1' }) } as never,
        limits: { waitOf: async () => null, take: async () => null },
        audit: { add: async (entry: object) => void audit.push(entry) } as never,
      },
    })
  })

  it('lets programs and people act for the owner, and notes it', async () => {
    expect((await ownedDebate(request(program), 'd1')).id).toBe('d1')
    expect((await ownedDebate(request({ ...person, 'sec-fetch-site': 'same-origin' }), 'd1')).id).toBe('d1')
    const entry = { action: 'debate.acted-on', subject: 'd1', details: { call: 'POST seats 2 retry' } }
    expect(audit).toEqual([
      { by: 'token', ...entry },
      { by: 'session', ...entry },
    ])
  })

  it('takes the cookie from our own pages only, and leaves private debates to their owners', async () => {
    const cross = request({ ...person, 'sec-fetch-site': 'cross-site' })
    await expect(ownedDebate(cross, 'd1')).rejects.toMatchObject({ status: 403, code: 'cross-site' })
    await expect(ownedDebate(request({ authorization: 'Bearer x' }), 'd1')).rejects.toMatchObject({
      code: 'not-owner',
    })
    visibility = 'private'
    await expect(ownedDebate(request(program), 'd1')).rejects.toMatchObject({ status: 404 })
    expect(audit).toEqual([])
  })
})

describe('ownsDebate', () => {
  it('is nobody where there is no owner', () => {
    const row = sampleRow({ owner: null })
    expect(ownsDebate(caller(owner), row)).toBe(false)
    expect(ownsDebate(caller(), row)).toBe(false)
    expect(ownsDebate(caller(holder), row)).toBe(true)
  })
})

describe('requireSameOrigin', () => {
  const allowed = (headers: Record<string, string>) => () =>
    requireSameOrigin(new Headers({ host: 'localhost:3000', ...headers }))

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }],
    [{ origin: 'http://localhost:3000' }],
  ])('lets %j through', (headers) => {
    expect(allowed(headers)).not.toThrow()
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }],
    [{ origin: 'http://localhost:3001' }],
    [{ origin: 'null' }],
    [{ origin: '', 'sec-fetch-site': 'nonsense' }],
  ])('refuses %j', (headers) => {
    expect(allowed(headers as Record<string, string>)).toThrow(expect.objectContaining({ status: 403 }))
  })
})

describe('presentDebate', () => {
  it('gives the absolute address, and hides a parent that is gone', async () => {
    const row = sampleRow({ slug: 'größe-abc', parent: 'p1' })
    const debate = await presentDebate(caller(), row)
    expect(debate.url).toBe('http://localhost:3000/debates/gr%C3%B6%C3%9Fe-abc')
    expect(debate.parent).toBeNull()
  })

  it('links a private parent for its owner only', async () => {
    const row = sampleRow({ parent: 'd1' })
    expect((await presentDebate(caller(owner), row)).parent).toBe('d1')
    expect((await presentDebate(caller(stranger), row)).parent).toBeNull()
    visibility = 'public'
    expect((await presentDebate(caller(stranger), row)).parent).toBe('d1')
  })

  it('names an unlisted parent to its owner and to who asked again, and a hidden one alike', async () => {
    visibility = 'unlisted'
    const asker = visitorHash('w'.repeat(43))
    const parentFor = async (who: Record<string, string>, owner: string | null) =>
      (await presentDebate(caller(who), sampleRow({ parent: 'd1', owner }))).parent
    for (hidden of [false, true]) {
      expect(await parentFor(owner, asker)).toBe('d1')
      expect(await parentFor(stranger, asker)).toBe('d1')
      expect(await parentFor(stranger, null)).toBeNull()
      expect(await parentFor({}, asker)).toBeNull()
      visibility = 'public'
    }
  })
})
