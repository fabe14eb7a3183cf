import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ModelMarkdown } from '../../../../components/debate/markdown.tsx'
import type { Mark } from '../../../../components/debate/places.ts'
import type { Source } from '../../../../components/debate/sources.ts'

const render = (text: string, marks: Mark[] = [], sources: Source[] = []) =>
  renderToStaticMarkup(<ModelMarkdown text={text} marks={marks} sources={sources} />)

const source = (n: number, url: string | null = `https://example.org/${n}`): Source => ({
  n,
  id: `r1-s1-source-${n}`,
  title: `Title ${n}`,
  url,
})
const link = (n: number) => `<a class="source-link" href="#r1-s1-source-${n}" title="Title ${n}">[${n}]</a>`

describe('ModelMarkdown', () => {
  it('never lets HTML through', () => {
    const html = render(
      '<script>alert(1)</script> <b onclick="x()">bold</b>\n\n<iframe src="https://example.org">',
    )
    expect(html).not.toMatch(/<script|<b |<iframe|onclick/)
  })

  it('links to the web only, and not for search engines', () => {
    const html = render(
      '[one](https://example.org/a) [two](javascript:alert(1)) [three](data:text/html,x) [four](/admin)',
    )
    expect(html).toContain('<a href="https://example.org/a" rel="nofollow noopener ugc" class="link">one</a>')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('two')
    expect(html).toContain('four')
  })

  it('loads no images', () => {
    expect(render('![a cat](https://example.org/cat.png)')).not.toContain('<img')
  })

  it('brings no headings and no ids of its own', () => {
    const html = render('# Title\n\nText[^1]\n\n[^1]: A note\n\n- [ ] task')
    expect(html).not.toMatch(/<h\d|<input| id=/)
    expect(html).toContain('<strong>Title</strong>')
  })

  it('marks quoted words across emphasis, whatever their case and quotes', () => {
    const html = render('He said that “**agents** may fail” often.', [
      { id: 'r1-s1-q1', quote: 'Said that "agents may fail"' },
    ])
    expect(html).toContain(
      '<mark id="r1-s1-q1">said that “</mark><strong><mark>agents</mark></strong><mark> may fail”</mark>',
    )
  })

  it('marks quotes that overlap, each with its anchor', () => {
    const html = render('one two three four five six', [
      { id: 'a', quote: 'one two three four' },
      { id: 'b', quote: 'three four five six' },
    ])
    expect(html).toContain('<mark id="a">one two </mark><mark id="b">three four</mark><mark> five six</mark>')
  })

  it('gives words that do not stand there an anchor at the start', () => {
    expect(render('Something else.', [{ id: 'r1-s1-q1', quote: 'words that were redacted here' }])).toMatch(
      /<div class="prose" dir="ltr"><span id="r1-s1-q1"><\/span>/,
    )
  })

  it('leads from numbers to their sources, also within emphasis and lists', () => {
    const html = render('One way [1][2], **so [2]**.\n\n- or [1]', [], [source(1), source(2)])
    expect(html).toContain(`One way ${link(1)}${link(2)}, <strong>so ${link(2)}</strong>.`)
    expect(html).toContain(`<li dir="ltr">or ${link(1)}</li>`)
  })

  it('leaves numbers without a source on the web as they are', () => {
    const html = render('One [1], two [2], none [3], zero [0], long [01].', [], [source(1), source(2, null)])
    expect(html).toContain(`One ${link(1)}, two [2], none [3], zero [0], long [01].`)
    expect(render('One [1].')).toContain('One [1].')
  })

  it('leaves code and the model’s own links alone, and makes none of its own to places on the page', () => {
    const html = render(
      '`a[1]` [see [1]](https://example.org/a) [1](https://example.org/b) [top](#r1-s1-source-1)\n\n    b[1]',
      [],
      [source(1)],
    )
    expect(html).not.toContain('href="#')
    expect(html).toContain('<code>a[1]</code>')
    expect(html).toContain('href="https://example.org/b"')
  })

  it('marks quoted words across a number', () => {
    const html = render(
      'Both trials point [1] one way.',
      [{ id: 'q', quote: 'trials point [1] one way' }],
      [source(1)],
    )
    expect(html).toContain(
      `<mark id="q">trials point </mark>${link(1).replace('[1]', '<mark>[1]</mark>')}<mark> one way</mark>`,
    )
  })

  it('survives text that is nothing but markup', () => {
    expect(render('```\n'.repeat(300))).toContain('prose')
    expect(render('')).toContain('prose')
  })
})
