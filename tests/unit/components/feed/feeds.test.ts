import { describe, expect, it } from 'vitest'
import { atomFeed, type FeedEntry } from '../../../../components/feed/atom-feed.ts'
import { sitemap, sitemapIndex } from '../../../../components/feed/sitemap.ts'
import { xmlText } from '../../../../components/feed/xml.ts'
import { hostileTexts } from '../../../support/hostile-texts.ts'

const entry = (changes: Partial<FeedEntry> = {}): FeedEntry => ({
  url: 'http://localhost:3000/debates/a-1',
  question: 'Should we?',
  rehearsal: false,
  label: 'Majority',
  line: 'Majority — No (3/5 votes)',
  sentence: '3 of 5 models agreed on "No" after discussion',
  createdAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:00:09.000Z',
  ...changes,
})

/** The names of all elements; throws where tags do not close in their order. */
function elementsOf(xml: string): string[] {
  const open: string[] = []
  const names: string[] = []
  for (const [, closes, name = '', , empty] of xml
    .replace(/^<\?[^>]*>\n/, '')
    .matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)) {
    if (closes) expect(open.pop()).toBe(name)
    else names.push(name)
    if (!closes && !empty) open.push(name)
  }
  expect(open).toEqual([])
  return names
}

describe('atomFeed', () => {
  it('tells of each debate once, with its verdict and its address', () => {
    const xml = atomFeed('http://localhost:3000', [
      entry(),
      entry({ url: 'http://localhost:3000/debates/b-2', finishedAt: '2026-02-01T00:00:00.000Z' }),
    ])
    expect(elementsOf(xml).filter((name) => name === 'entry')).toHaveLength(2)
    expect(xml).toContain('<updated>2026-02-01T00:00:00.000Z</updated>')
    expect(xml).toContain('<link rel="alternate" type="text/html" href="http://localhost:3000/debates/b-2"/>')
    expect(xml).toContain(
      '<summary>Majority — No (3/5 votes). 3 of 5 models agreed on &quot;No&quot; after discussion.</summary>',
    )
    expect(xml).toContain(
      '<link rel="self" type="application/atom+xml" href="http://localhost:3000/feed.xml"/>',
    )
  })

  it('says of a rehearsal that it is none of AI', () => {
    expect(atomFeed('http://x', [entry({ rehearsal: true })])).toContain(
      '<summary>Scripted rehearsal, not AI.',
    )
  })

  it('is a feed also without debates', () => {
    expect(elementsOf(atomFeed('http://x', []))).not.toContain('entry')
  })

  it.each(
    Object.entries({
      ...hostileTexts,
      cdata: ']]><entry>&#60;b&#62;',
      'what XML cannot say': '\u0001\u0008\uFFFE\uFFFF ok',
    }),
  )('stays well formed with %s', (_, text) => {
    const plain = elementsOf(atomFeed('http://x', [entry()]))
    const xml = atomFeed('http://x', [entry({ question: text, line: text, sentence: text, label: text })])
    expect(elementsOf(xml)).toEqual(plain)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no way to say.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
    expect(xml.isWellFormed()).toBe(true)
    expect(xml.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/&|<script|<img/)
  })
})

describe('sitemap', () => {
  it('lists pages with the time of their last change', () => {
    const xml = sitemap([
      { url: 'http://x/?a&b', changedAt: null },
      { url: 'http://x/debates/a', changedAt: '2026-01-01T00:00:00.000Z' },
    ])
    expect(xml).toContain('<url><loc>http://x/?a&amp;b</loc></url>')
    expect(xml).toContain(
      '<url><loc>http://x/debates/a</loc><lastmod>2026-01-01T00:00:00.000Z</lastmod></url>',
    )
    expect(elementsOf(xml)[0]).toBe('urlset')
  })

  it('lists sitemaps', () => {
    expect(sitemapIndex(['http://x/sitemap/1.xml'])).toContain(
      '<sitemap><loc>http://x/sitemap/1.xml</loc></sitemap>',
    )
  })
})

describe('xmlText', () => {
  it('keeps every character that XML can say', () => {
    expect(xmlText('a<b>&"\'\t会社 😀')).toBe('a&lt;b&gt;&amp;&quot;&apos;\t会社 😀')
  })
})
