import { describe, expect, it } from 'vitest'
import { safeCitations } from '../../../../lib/models/answer/safe-citations.ts'

describe('safeCitations', () => {
  it('keeps web addresses only', () => {
    const urls = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '/relative',
      '',
      null,
      undefined,
    ]
    expect(safeCitations(urls.map((url) => ({ url })))).toEqual([])
    expect(safeCitations([{ url: `https://a.example/${'x'.repeat(3000)}` }])).toEqual([])
  })

  it('names each address once, by the best title there is', () => {
    const found = [
      { url: 'https://a.example' },
      { url: 'https://a.example/', title: ' A ' },
      { url: 'https://a.example/', title: '' },
      { url: 'https://a.example/', title: 'a.example' },
    ]
    expect(safeCitations(found)).toEqual([{ url: 'https://a.example/', title: 'A' }])
  })

  it('keeps no more than fifty, with titles cut', () => {
    const many = Array.from({ length: 80 }, (_, n) => ({
      url: `https://a.example/${n}`,
      title: 'x'.repeat(1000),
    }))
    const kept = safeCitations(many)
    expect(kept).toHaveLength(50)
    expect(kept[0]?.title).toHaveLength(300)
  })
})
