import { describe, expect, it } from 'vitest'
import { checkPassword, hashPassword } from '../../../lib/house/password.ts'

const password = 'correct horse battery staple'

describe('a password', () => {
  it('is stored as argon2id with its parameters and a salt of its own', async () => {
    const [one, other] = [await hashPassword(password), await hashPassword(password)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(other).not.toBe(one)
    expect(await checkPassword(password, one)).toEqual({ matches: true, outdated: false })
    expect(await checkPassword(password, other)).toEqual({ matches: true, outdated: false })
  })

  it.each(['', 'correct horse battery stapl', `${password} `, password.toUpperCase()])(
    'is not %j',
    async (given) => {
      expect((await checkPassword(given, await hashPassword(password))).matches).toBe(false)
    },
  )

  it('is the same however its letters are composed', async () => {
    const stored = await hashPassword('gr\u00FC\u00DFe an alle hier')
    expect((await checkPassword('gru\u0308\u00DFe an alle hier', stored)).matches).toBe(true)
  })

  it('follows a vector of another implementation, and is outdated under other parameters', async () => {
    // From the reference implementation's tests: argon2id, 2 passes over 256 KiB in one lane.
    const reference = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'
    expect(await checkPassword('password', reference)).toEqual({ matches: true, outdated: true })
    expect((await checkPassword('passwore', reference)).matches).toBe(false)
  })

  it.each([null, '', '$argon2id$', '$2b$12$abcdefghijklmnopqrstuv'])(
    'is none where %j is stored',
    async (stored) => {
      expect((await checkPassword(password, stored)).matches).toBe(false)
      expect((await checkPassword('', stored)).matches).toBe(false)
    },
  )
})
