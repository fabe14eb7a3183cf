import { expect } from '@playwright/test'

/** Expects of an answer that is a page that it may run nothing but its own scripts; returns its nonce. */
export function checkPageHeaders(name: string, headers: Record<string, string>, html: string): string {
  const policy = headers['content-security-policy'] ?? ''
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part] as const))
  const scripts = directives.get('script-src') ?? ''
  const nonce = /'nonce-([\w+/=-]{22,})'/.exec(scripts)?.[1] ?? ''
  expect(nonce, `${name} has a nonce`).not.toBe('')
  expect(scripts, name).not.toMatch(/unsafe-|\*|https?:|data:/)
  for (const [directive, value] of [
    ['default-src', "default-src 'self'"],
    ['object-src', "object-src 'none'"],
    ['base-uri', "base-uri 'none'"],
    ['form-action', "form-action 'self'"],
    ['frame-ancestors', "frame-ancestors 'none'"],
    ['connect-src', "connect-src 'self'"],
  ])
    expect(directives.get(directive), `${name}: ${directive}`).toBe(value)
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) {
    expect(tag, `${name}: ${tag}`).toContain(`nonce="${nonce}"`)
  }
  // What stands between an attribute's quotes is text, whatever a question says there.
  const tags = html.replace(/="[^"]*"/g, '=""')
  expect(tags, `${name} has no handlers in attributes`).not.toMatch(/<[a-z][^<>]*\son[a-z]+=/i)
  checkHeaders(name, headers)
  return nonce
}

/** Expects of any answer the headers that all have. */
export function checkHeaders(name: string, headers: Record<string, string>): void {
  expect(headers, name).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers['permissions-policy'], name).toContain('camera=()')
  expect(headers['content-security-policy'], name).toContain("frame-ancestors 'none'")
  expect(headers['x-powered-by'], name).toBeUndefined()
  expect(headers.server, name).toBeUndefined()
}
