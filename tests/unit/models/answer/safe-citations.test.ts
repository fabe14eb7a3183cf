import { describe, expect, it } from 'vitest'
import { numberedCitations, safeCitations } from '../../../../lib/models/answer/safe-citations.ts'

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

describe('numberedCitations', () => {
  const citations = safeCitations([
    { url: 'https://a.example/', title: 'A' },
    { url: 'https://b.example/', title: 'B' },
  ])

  it('puts each source where its number says, twice if it is numbered twice', () => {
    const numbering = ['https://b.example', 'https://a.example/', 'https://b.example/']
    expect(numberedCitations(numbering, citations).map(({ title }) => title)).toEqual(['B', 'A', 'B'])
  })

  it('keeps the place of what is no web address, so that the numbers after it stay', () => {
    const numbering = ['https://a.example/', 'javascript:alert(1)', 'https://b.example/']
    expect(numberedCitations(numbering, citations)).toEqual([
      { title: 'A', url: 'https://a.example/' },
      { title: '', url: '' },
      { title: 'B', url: 'https://b.example/' },
    ])
  })

  it('puts what nobody numbered last, and keeps no more than fifty', () => {
    expect(numberedCitations([], citations)).toEqual(citations)
    const one = numberedCitations(['https://b.example/'], citations)
    expect(one.map(({ title }) => title)).toEqual(['B', 'A'])
    expect(numberedCitations(Array(80).fill('https://a.example/'), citations)).toHaveLength(50)
  })
})
