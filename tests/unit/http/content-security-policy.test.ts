import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../lib/http/content-security-policy.ts'

const directives = (policy: string) => new Map(policy.split('; ').map((line) => [line.split(' ')[0], line]))

describe('contentSecurityPolicy', () => {
  it('runs nothing inline without the nonce, and nothing made of text', () => {
    const policy = directives(contentSecurityPolicy('abc=', { dev: false, https: true }))
    expect(policy.get('script-src')).toBe("script-src 'self' 'nonce-abc=' 'strict-dynamic'")
    expect(policy.get('style-src')).toBe("style-src 'self' 'nonce-abc='")
    expect(policy.get('connect-src')).toBe("connect-src 'self'")
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(policy.get('object-src')).toBe("object-src 'none'")
    expect(policy.get('base-uri')).toBe("base-uri 'none'")
    expect(policy.has('upgrade-insecure-requests')).toBe(true)
  })

  it('lets development evaluate, and stays on http where the house is', () => {
    const policy = directives(contentSecurityPolicy('abc=', { dev: true, https: false }))
    expect(policy.get('script-src')).toContain("'unsafe-eval'")
    expect(policy.has('upgrade-insecure-requests')).toBe(false)
  })
})
