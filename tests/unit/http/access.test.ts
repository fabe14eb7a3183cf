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

let visibility: Visibility

beforeEach(() => {
  visibility = 'private'
  fakeRuntime({
    store: {
      findDebate: async (id) =>
        id === 'd1' ? sampleRow({ owner: visitorHash(visitor), visibility, parent: 'p1' }) : null,
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
    await expect(ownedDebate(caller(stranger), 'd1')).rejects.toMatchObject({ status: 404 })
    visibility = 'public'
    await expect(ownedDebate(caller(stranger), 'd1')).rejects.toMatchObject({
      status: 403,
      code: 'not-owner',
    })
    await expect(ownedDebate(caller(), 'd1')).rejects.toMatchObject({ status: 403 })
  })

  it('takes the cookie from our own pages only', async () => {
    const from = (headers: Record<string, string>) => ownedDebate(caller({ ...owner, ...headers }), 'd1')
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
    expect((await ownedDebate(caller(cross), 'd1')).id).toBe('d1')
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
})
