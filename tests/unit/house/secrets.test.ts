import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '../../../lib/house/secrets.ts'

const secret = randomBytes(32)

describe('secrets', () => {
  it.each(['sk-1234567890', '', 'ключ 🔑'])('opens what it sealed: %j', (text) => {
    expect(unseal(secret, seal(secret, text, 'connection/1'), 'connection/1')).toBe(text)
  })

  it('never seals the same text alike, and shows nothing of it', () => {
    const sealed = seal(secret, 'sk-very-secret', 'a')
    expect(sealed).not.toBe(seal(secret, 'sk-very-secret', 'a'))
    expect(Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain('secret')
  })

  it('opens nothing under another secret or for another owner', () => {
    const sealed = seal(secret, 'sk-1', 'a')
    expect(unseal(randomBytes(32), sealed, 'a')).toBeNull()
    expect(unseal(secret, sealed, 'b')).toBeNull()
  })

  it('opens nothing that was changed', () => {
    const sealed = seal(secret, 'sk-1234', 'a')
    const parts = sealed.split('.')
    const changed = parts.map((part, index) => {
      const flipped = part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`
      return parts.with(index, flipped).join('.')
    })
    const shortTag = parts.with(
      2,
      Buffer.from(parts[2] ?? '', 'base64url')
        .subarray(0, 4)
        .toString('base64url'),
    )
    for (const text of [...changed, shortTag.join('.'), '', 'v1', 'v1...', `${sealed}.x`, 'plain'])
      expect(unseal(secret, text, 'a')).toBeNull()
  })
})
