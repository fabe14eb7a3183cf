import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../lib/roundtable/csv.ts'

describe('csvOf', () => {
  it('writes rows as RFC 4180 has them', () => {
    expect(
      csvOf([
        ['a', 1, null],
        ['say "hi"', 'x,y', 'two\nlines'],
      ]),
    ).toBe('a,1,\r\n"say ""hi""","x,y","two\nlines"\r\n')
    expect(csvOf([])).toBe('')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u00a0=1', '＝1', '|calc'])(
    'takes %j for no formula',
    (text) => {
      expect(csvOf([[text]]).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('leaves numbers and plain texts as they are', () => {
    expect(csvOf([[-1.5, true, 'a=b', 'e-mail', "it's"]])).toBe("-1.5,true,a=b,e-mail,it's\r\n")
  })
})
