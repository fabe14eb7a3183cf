import { describe, expect, it } from 'vitest'
import { askedWait } from '../../../../lib/models/errors/asked-wait.ts'

const now = Date.parse('2026-05-01T12:00:00Z')
const wait = (headers: Record<string, string>) => askedWait(new Headers(headers), now)

describe('askedWait', () => {
  it.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Fri, 01 May 2026 12:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Fri, 01 May 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '3' }, 250],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, null],
    [{}, null],
  ])('%o: %s', (headers, milliseconds) => {
    expect(wait(headers as Record<string, string>)).toBe(milliseconds)
  })
})
