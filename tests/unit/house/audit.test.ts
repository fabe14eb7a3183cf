import { expect, it } from 'vitest'
import { auditNote } from '../../../lib/house/audit.ts'

const detailsOf = (details: object) => auditNote('token', 'rules.changed', null, details).details

it('tells that a secret was given, never which, however deep it stands', () => {
  const secrets = ['apiKey', 'passcode', 'password', 'newPassword', 'currentPassword', 'token']
  const given = Object.fromEntries(secrets.map((name) => [name, 'hidden-value']))
  const told = detailsOf({ name: 'A', ...given, list: [{ ...given }], inner: { deeper: given } })
  expect(JSON.stringify(told)).not.toContain('hidden-value')
  expect(told).toMatchObject({ name: 'A', apiKey: 'given', list: [{ token: 'given' }] })
})

it('tells of a secret that was taken away, and of everything else as it is', () => {
  const details = { apiKey: null, parameters: { maxTokens: 5, effort: 'low' }, enabled: false }
  expect(detailsOf(details)).toEqual(details)
})
