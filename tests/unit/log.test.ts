import { describe, expect, it } from 'vitest'
import { createLogger } from '../../lib/log.ts'

function logged(...given: [object, string]): string {
  const lines: string[] = []
  createLogger({ write: (line) => lines.push(line) }).error(...given)
  return lines.join('')
}

describe('the log', () => {
  it('is JSON, with the time in ISO 8601', () => {
    const line = JSON.parse(logged({ debate: 'd1' }, 'a debate ended'))
    expect(line).toMatchObject({ level: 50, debate: 'd1', msg: 'a debate ended' })
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('keeps back fields that hold secrets, also where an error brings them along', () => {
    const request = { headers: { authorization: 'hush', cookie: 'hush', 'x-api-key': 'hush', host: 'seen' } }
    const error = Object.assign(new Error('It failed.'), { request, config: { apiKey: 'hush' } })
    const text = logged({ error, passcode: 'hush', input: { password: 'hush', token: 'hush' } }, 'a fault')
    expect(text).toContain('seen')
    expect(text).not.toContain('hush')
  })
})
