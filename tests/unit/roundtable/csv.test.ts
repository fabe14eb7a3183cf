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

  it.each(['a;=1+1', 'a; =1+1', 'a;"=1+1;b', 'one\n=1+1', 'one\r\n\r\n-1', 'a\t@SUM(A1)', 'a;;\n "+1'])(
    'lets no spreadsheet that separates by semicolons find a formula in %j',
    (text) => {
      const fields = csvOf([[1, text]]).split(/[;\t\r\n]/)
      for (const field of fields) expect(field).not.toMatch(/^[\s\0"]*[=+\-@|＝＋－＠]/u)
    },
  )

  // By steps that grow with the square of the length, the test would run into its limit.
  it('comes to an end with long runs of blanks and separators', () => {
    const csv = csvOf([['\n'.repeat(500_000), ' ;"'.repeat(200_000)]])
    expect(csv.length).toBeGreaterThan(1_100_000)
  })

  it('leaves numbers and plain texts as they are', () => {
    expect(csvOf([[-1.5, true, 'a=b', 'e-mail', "it's", 'a - b', 'x = -1; y']])).toBe(
      "-1.5,true,a=b,e-mail,it's,a - b,x = -1; y\r\n",
    )
  })
})
