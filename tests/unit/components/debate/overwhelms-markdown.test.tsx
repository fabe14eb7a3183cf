import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ModelMarkdown } from '../../../../components/debate/markdown.tsx'
import { overwhelmsMarkdown } from '../../../../components/debate/overwhelms-markdown.ts'

/** As long as a statement may be. */
const length = 20_000
const filled = (part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
const draw = (text: string) => renderToStaticMarkup(<ModelMarkdown text={text} marks={[]} sources={[]} />)

describe('text that overwhelms a parser', () => {
  it.each([
    '>',
    '> ',
    '+ ',
    '1. ',
    '* > ',
    '*a**b',
    '[',
    '![',
    '[a](',
    '<',
    '|a',
    '[^a]: x\n',
    '|a|b|\n|-|-|\n',
    '_a__',
    '~a~~',
  ])('is shown as it was written: %j again and again', (part) => {
    const text = filled(part)
    expect(overwhelmsMarkdown(text)).toBe(true)
    expect(draw(text)).not.toMatch(/<(blockquote|ul|ol|table|em|strong|a)\b/)
  })

  it.each([
    ['as deep as it is let through', `${'> '.repeat(16)}deep`],
    ['emphasis within emphasis', `${'**a '.repeat(240)}${' b**'.repeat(240)}`],
    ['lists within lists', Array.from({ length: 140 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['signs up to the limit', '*a**b'.repeat(330)],
    ['no signs at all', filled('word ')],
    ['backslashes', filled('\\')],
  ])('is drawn as Markdown where it can be: %s', (_, text) => {
    expect(overwhelmsMarkdown(text)).toBe(false)
    expect(draw(text)).toMatch(/<(p|ul)\b/)
  })

  it('is told from prose', () => {
    const table = `| a | b | c |\n|---|---|---|\n${'| *one* | `two` | [three](https://example.org) |\n'.repeat(40)}`
    expect(overwhelmsMarkdown(table)).toBe(false)
    expect(
      overwhelmsMarkdown('- one\n  - two\n    - three\n\n> > quoted\n\n-----------------------------'),
    ).toBe(false)
    expect(overwhelmsMarkdown('* * * * * * * * * * * * * * * * * * *')).toBe(true)
  })
})
