import { expect, it } from 'vitest'
import { loggedPath } from '../../../../lib/http/front/logged-path.ts'

it.each([
  ['/api/v1/debates?query=my%20secret%20plan', '/api/v1/debates'],
  ['/debates/should-i-leave-my-job-a1b2c3d4e5f6', '/debates/…-a1b2c3d4e5f6'],
  ['/debates/should-i-leave-a1b2c3d4e5f6/opengraph-image', '/debates/…-a1b2c3d4e5f6/opengraph-image'],
  ['/debates/should-i-leave-a1b2c3d4e5f6.md', '/debates/…-a1b2c3d4e5f6.md'],
  ['/api/v1/debates/k3j2h1g4f5d6s7a8p9o0/events?after=3', '/api/v1/debates/k3j2h1g4f5d6s7a8p9o0/events'],
  ['/admin', '/admin'],
])('of %s logs hold %s', (target, logged) => {
  expect(loggedPath(target)).toBe(logged)
})

it('cuts what is endless', () => {
  expect(loggedPath(`/${'x'.repeat(9_000)}`)).toHaveLength(500)
})
