import { describe, expect, it } from 'vitest'
import { finishedResponse } from '../../../lib/http/finished-response.ts'
import { sampleDebate, sampleRow } from './support/sample.ts'

const made = { debate: sampleDebate(), row: sampleRow() }
const ask = (headers = {}) => new Request('http://localhost:3000/', { headers })
const type = { 'Content-Type': 'text/plain' }

describe('finishedResponse', () => {
  it('tags what is made of a debate that is over, so that it is not sent twice', async () => {
    const first = finishedResponse(ask(), made, 'text', type)
    const tag = first.headers.get('etag') ?? ''
    expect(await first.text()).toBe('text')
    expect(first.headers.get('last-modified')).toBe('Thu, 01 Jan 2026 00:00:09 GMT')
    const again = finishedResponse(ask({ 'if-none-match': tag }), made, 'text', type)
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
    expect(finishedResponse(ask({ 'if-none-match': tag }), made, 'other', type).status).toBe(200)
  })

  it('lets nobody keep what is made of one under way', () => {
    for (const status of ['queued', 'running'] as const) {
      const { headers } = finishedResponse(ask(), { ...made, row: sampleRow({ status }) }, 'text', type)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('etag')).toBeNull()
    }
  })

  it('lets nobody share what is made of a private one', () => {
    const row = sampleRow({ visibility: 'private' })
    expect(finishedResponse(ask(), { ...made, row }, 'text', type).headers.get('cache-control')).toBe(
      'private, no-cache',
    )
  })
})
