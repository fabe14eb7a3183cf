import { describe, expect, it } from 'vitest'
import { quotedSpans, unquote } from '../../../lib/roundtable/quoted-spans.ts'

describe('quotedSpans', () => {
  it.each<[string, string[]]>([
    ['He said “it pays” and "it floats".', ['it pays', 'it floats']],
    ['Sie sagt „es lohnt sich“.', ['es lohnt sich']],
    ['Hon säger ”det lönar sig”.', ['det lönar sig']],
    ['Elle dit « cela paie » et »das auch«.', [' cela paie ', 'das auch']],
    ['彼は「それは得だ」と『本』を', ['それは得だ', '本']],
    ['＂全角＂', ['全角']],
    ['It’s Teal’s ‘view’, 6" wide.', []],
    ['An open “quote', []],
    ['"over\ntwo lines"', []],
    ['', []],
  ])('%s', (text, spans) => {
    expect(quotedSpans(text)).toEqual(spans)
  })
})

describe('unquote', () => {
  it('takes the marks from bad spans only', () => {
    const text = 'Teal: “it pays”, “it floats”, "it pays".'
    expect(unquote(text, (span) => span === 'it pays')).toBe('Teal: it pays, “it floats”, it pays.')
    expect(unquote('「嘘」と「真実」', (span) => span === '嘘')).toBe('嘘と「真実」')
    expect(unquote('„falsch“ $& $1', () => true)).toBe('falsch $& $1')
  })
})
