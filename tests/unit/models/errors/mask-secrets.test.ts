import { describe, expect, it } from 'vitest'
import { maskSecrets } from '../../../../lib/models/errors/mask-secrets.ts'

describe('maskSecrets', () => {
  it('masks the key itself, however often and whatever it looks like', () => {
    expect(maskSecrets('a p@ss+word b p@ss+word', 'p@ss+word')).toBe('a [key] b [key]')
  })

  it.each([
    'sk-proj-abcdefgh12345678',
    'sk-ant-api03-abcdefgh-12345678',
    'AIzaSyA1234567890abcdefgh',
    'gsk_abcdefgh12345678',
    'pplx-abcdefgh12345678',
    'xai-abcdefgh12345678',
    'Bearer eyJhbGciOi.J9',
    'api_key=0123456789abcdef',
  ])('masks what looks like a key: %s', (secret) => {
    const masked = maskSecrets(`failed with ${secret} here`, null)
    expect(masked).toMatch(/^failed with .*\[key\] here$/)
    expect(masked).not.toContain(secret.slice(-8))
  })

  it('leaves other words alone', () => {
    const text = 'Rate limit reached for gpt-5.4 in organization acme on tokens per min'
    expect(maskSecrets(text, null)).toBe(text)
    expect(maskSecrets(text, '')).toBe(text)
  })
})
