import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanJson } from '../../../lib/store/clean-json.ts'

describe('clean JSON', () => {
  it('is the value itself where there is nothing to clean', () => {
    const value = { text: 'ok 😀 \u0001', list: [1, null, true] }
    expect(cleanJson(value)).toBe(value)
  })

  it('leaves text alone that only looks like an escape', () => {
    expect(cleanJson(['\\u0000 \\ud800'])).toEqual(['\\u0000 \\ud800'])
  })

  it('has neither NUL nor lone surrogates, however deep', () => {
    const value = { list: [{ text: 'a\0b\ud800c\udc00' }], pair: '\ud83d\ude00', number: 1, nothing: null }
    expect(cleanJson(value)).toEqual({
      list: [{ text: 'ab\ufffdc\ufffd' }],
      pair: '😀',
      number: 1,
      nothing: null,
    })
  })

  it('holds for any text', () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanJson([text])[0] ?? ''
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toContain('\0')
        expect(clean).toBe(text.toWellFormed().replaceAll('\0', ''))
      }),
    )
  })
})
