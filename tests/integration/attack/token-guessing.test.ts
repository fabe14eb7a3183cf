import { afterAll, beforeAll, expect, it } from 'vitest'
import { allowances } from '../../../lib/house/rate-limits.ts'
import { forgetTries } from '../../support/attack/fingerprint.ts'
import {
  type AttackHouse,
  json,
  openAttackHouse,
  sameOrigin,
} from '../../support/attack/open-attack-house.ts'

let attacked: AttackHouse

beforeAll(async () => {
  attacked = await openAttackHouse('postgres')
})
afterAll(() => attacked.close())

const call = async (method: string, path: string, token: string | null, body?: object) => {
  const headers = { ...json, ...(token && { authorization: `Bearer ${token}` }) }
  const sent = await attacked.send({ method, path, headers, body: body && JSON.stringify(body) })
  return sent.status
}

/** Everywhere the admin's token is listened to, in public as well. */
const doors = [
  () => call('GET', '/api/v1/admin/rules', 'wrong'),
  () => call('GET', '/api/v1/house', 'wrong'),
  () => call('POST', `/api/v1/debates/${attacked.debates.public.id}/cancel`, 'wrong'),
  () => call('DELETE', `/api/v1/debates/${attacked.debates.unlisted.id}`, 'wrong'),
  () =>
    call('POST', '/api/v1/debates', 'wrong', { question: 'May I?', seats: [{ model: 'openai/gpt-5.4' }] }),
]

it.each(doors.map((door, index) => ({ door, index })))(
  'the admin’s token cannot be guessed by trying, at door $index',
  async ({ door }) => {
    await forgetTries(attacked.house.runtime.environment.DATABASE_URL ?? '')
    const statuses: number[] = []
    for (let tries = 0; tries < allowances.wrongToken.limit + 5; tries += 1) statuses.push(await door())
    expect(statuses.slice(0, allowances.wrongToken.limit)).not.toContain(429)
    expect(statuses.slice(-5)).toEqual(Array(5).fill(429))
    // Else the answer would tell which one is right.
    expect(await call('GET', '/api/v1/admin/rules', attacked.adminToken)).toBe(429)
    // Whoever brings none is not concerned, and neither is the owner of a debate, nor who is signed in.
    expect(await call('GET', '/api/v1/house', null)).toBe(200)
    const { id, ownerToken } = attacked.foreign
    expect(await call('PATCH', `/api/v1/debates/${id}`, ownerToken, { visibility: 'unlisted' })).toBe(200)
    const headers = { ...sameOrigin, cookie: attacked.cookies.admin }
    expect((await attacked.send({ method: 'GET', path: '/api/v1/admin/rules', headers })).status).toBe(200)
  },
)

it('the right token is counted nowhere', async () => {
  await forgetTries(attacked.house.runtime.environment.DATABASE_URL ?? '')
  for (let calls = 0; calls < allowances.wrongToken.limit + 5; calls += 1)
    expect(await call('GET', '/api/v1/house', attacked.adminToken)).toBe(200)
})
