import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkPassword, hashPassword } from '../../../lib/house/password.ts'
import { bringsToken } from '../../../lib/http/bearer-token.ts'
import { deviceCookie, readDevice } from '../../../lib/http/device-cookie.ts'
import { isOwnerToken, makeOwnerToken } from '../../../lib/http/owner-token.ts'
import { holdsPass, passcodeCookie } from '../../../lib/http/passcode-cookie.ts'

const compared = vi.hoisted(() => {
  // What another file of this worker has loaded holds the real comparison.
  vi.resetModules()
  return vi.fn()
})
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  const timingSafeEqual = (one: NodeJS.ArrayBufferView, other: NodeJS.ArrayBufferView) => {
    compared()
    return crypto.timingSafeEqual(one, other)
  }
  return { ...crypto, timingSafeEqual }
})

// Nor may another file get what holds this one.
afterAll(() => {
  vi.resetModules()
})

const keys = { secret: Buffer.alloc(32, 7), PUBLIC_URL: 'http://localhost:3000' }
const pass = { secret: keys.secret, passcodeHash: 'hash' }
/** The last letter of a secret made another one. */
const nearly = (text: string) => `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`
const cookie = (setCookie: string) => new Headers({ cookie: nearly(setCookie.split(';')[0] ?? '') })

describe('a secret that is nearly right', () => {
  beforeEach(() => compared.mockClear())

  it.each<[string, () => boolean | Promise<boolean>]>([
    ['the admin’s token', () => bringsToken(new Headers({ authorization: 'Bearer tokeN' }), 'token')],
    ['an owner’s token', () => isOwnerToken(keys.secret, 'id', nearly(makeOwnerToken(keys.secret, 'id')))],
    ['a device', () => readDevice(cookie(deviceCookie(new Headers(), keys)), keys) !== null],
    ['a pass', () => holdsPass(cookie(passcodeCookie(pass, 0, keys.PUBLIC_URL)), pass, 0, keys.PUBLIC_URL)],
    ['a password', async () => (await checkPassword('tokeN', await hashPassword('token'))).matches],
    ['a password where there is none', async () => (await checkPassword('token', null)).matches],
  ])('is refused in the time of any other: %s', async (_, isTaken) => {
    expect(await isTaken()).toBe(false)
    expect(compared).toHaveBeenCalledTimes(1)
  })
})
