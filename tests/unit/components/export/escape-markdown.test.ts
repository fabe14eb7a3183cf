import { describe, expect, it } from 'vitest'
import {
  blockMarkdown,
  inlineMarkdown,
  quotedMarkdown,
} from '../../../../components/export/escape-markdown.ts'
import { markdownLink } from '../../../../components/export/markdown-link.ts'
import { visible } from '../../../../lib/roundtable/text.ts'
import { hostileTexts } from '../../../support/hostile-texts.ts'
import { markdownNodes, markdownWords } from '../../../support/markdown-tree.ts'

const markup: Record<string, string> = {
  ...hostileTexts,
  link: '[click](https://evil.example) [two][ref]\n\n[ref]: javascript:alert(1)',
  image: '![pixel](https://evil.example/p.png)',
  'bare addresses':
    'See https://evil.example/a_b_c and www.evil.example and me@evil.example, ftp://x.example.',
  'address in angle brackets': '<https://evil.example> <javascript:alert(1)> <me@evil.example>',
  'address with backticks': '`https://evil.example/``x` and http://a`b`c',
  heading: '# One\n## Two ##\nTitle\n===\nOther\n---',
  lists: '- one\n+ two\n* three\n1. four\n2) five\n- [ ] six',
  code: '```html\n<b>\n```\n~~~\nx\n~~~\n    indented\n\tindented',
  table: '| a | b |\n|---|---|\n| c | d |\n\na\n:-',
  emphasis: '*a* **b** _c_ __d__ ~~e~~ `f` <b>g</b> &amp; &lt; &#58;',
  'quotation and rule': '> said\n\n***\n\n___',
  footnote: 'Text[^1]\n\n[^1]: A note',
  'ends in a backslash': 'one\\\ntwo\\',
  math: '$x$ and $$y$$',
}

const plain = new Set(['root', 'paragraph', 'text', 'break', 'inlineCode', 'blockquote'])

describe.each(Object.entries(markup))('a text with %s', (_, text) => {
  const seen = (words: string) => visible(words).replace(/[\s\u0085]+/g, '')

  it('is text and nothing else', () => {
    for (const written of [inlineMarkdown(text), blockMarkdown(text), quotedMarkdown(text)])
      expect(
        [...new Set(markdownNodes(written).map(({ type }) => type))].filter((type) => !plain.has(type)),
      ).toEqual([])
  })

  it('reads as it was written', () => {
    expect(markdownWords(inlineMarkdown(text))).toBe(seen(text))
    expect(markdownWords(blockMarkdown(text))).toBe(seen(text))
  })
})

describe('inlineMarkdown', () => {
  it('takes a quotation mark for no part of an address', () => {
    expect(inlineMarkdown('"@SUM(1)" leads, “me@evil.example” too')).toBe(
      '"@SUM(1)" leads, “`me@evil.example`” too',
    )
  })
})

describe('blockMarkdown', () => {
  it('keeps lines and paragraphs', () => {
    expect(blockMarkdown('one\ntwo\n\n\n\nthree')).toBe('one\\\ntwo\n\nthree')
    expect(quotedMarkdown('one\n\ntwo')).toBe('> one\n>\n> two')
  })
})

describe('markdownLink', () => {
  it('links to addresses of the web', () => {
    const [link] = markdownNodes(markdownLink('A [title]', 'https://example.org/a_(b)?c=<d>')).filter(
      ({ type }) => type === 'link',
    )
    expect(link?.url).toBe('https://example.org/a_%28b%29?c=%3Cd%3E')
  })

  it('makes words of all others', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', '/admin', 'https://', 'HTTPS ://x'])
      expect(markdownLink('words', address)).toBe('words')
  })
})
