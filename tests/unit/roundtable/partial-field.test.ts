import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partialField } from '../../../lib/roundtable/partial-field.ts'

const read = (raw: string) => partialField(raw, 'reasoning')

describe('partialField', () => {
  it.each<[string, string, string]>([
    ['nothing yet', '', ''],
    ['the key not there yet', '{"reas', ''],
    ['the value not begun', '{"reasoning": ', ''],
    ['a growing value', '{"reasoning": "So far', 'So far'],
    ['a closed value', '{"reasoning":"Done.","gist":"x', 'Done.'],
    ['another field first', '{"gist":"the \\"reasoning\\": \\"x", "reasoning" : "Yes', 'Yes'],
    ['a code fence', '```json\n{\n  "reasoning": "Yes', 'Yes'],
    ['prose with a brace', 'In {this} case:\n{"reasoning":"Yes', 'Yes'],
    ['a wrapper', '{"answer":{"reasoning":"Yes', 'Yes'],
    ['an open thinking block', '<think>{"reasoning":"draft', ''],
    ['a closed thinking block', '<think>{"reasoning":"draft"}</think>{"reasoning":"Yes', 'Yes'],
    ['escapes', '{"reasoning":"a\\n\\t\\"b\\" \\\\ \\u00e9', 'a\n\t"b" \\ é'],
    ['half an escape', '{"reasoning":"a\\', 'a'],
    ['half a code', '{"reasoning":"a\\u00e', 'a'],
    ['half an escaped pair', '{"reasoning":"a\\ud83d', 'a'],
    ['half an escaped pair and some', '{"reasoning":"a\\ud83d\\ude', 'a'],
    ['an escaped pair', '{"reasoning":"a\\ud83d\\ude00', 'a😀'],
    ['half a raw pair', '{"reasoning":"a\uD83D', 'a'],
    ['a lone surrogate that stays alone', '{"reasoning":"a\\ud83dx', 'a\uFFFDx'],
    ['a lone surrogate at the end', '{"reasoning":"a\\ud83d"', 'a\uFFFD'],
    ['NUL', '{"reasoning":"a\\u0000b', 'ab'],
    ['no code', '{"reasoning":"a\\uzzzzb', 'a\uFFFDb'],
    ['no string', '{"reasoning":["a"]}', ''],
    ['prose', 'I vote "reasoning": "x', ''],
  ])('%s', (_, raw, expected) => {
    expect(read(raw)).toBe(expected)
  })

  const unit = fc.constantFrom(
    'a',
    ' ',
    '"',
    '\\',
    '\n',
    '😀',
    '\uD83D',
    '\uDE00',
    '\0',
    '{',
    '}',
    'é',
    '字',
    '"reasoning":"',
  )

  it('reads any text back whole, however it is cut up on the way', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.boolean(), (text, fenced) => {
        const json = JSON.stringify({ gist: text, reasoning: text, vote: 'A' })
        const raw = fenced ? `\`\`\`json\n${json}\n\`\`\`` : json
        let before = ''
        for (let length = 0; length <= raw.length; length++) {
          const now = read(raw.slice(0, length))
          expect(now.startsWith(before)).toBe(true)
          expect(now.isWellFormed()).toBe(true)
          before = now
        }
        expect(before).toBe(text.toWellFormed().replaceAll('\0', ''))
      }),
      { numRuns: 200 },
    )
  })

  it('only ever grows, for any raw text', () => {
    const noise = fc.constantFrom(
      '{',
      '}',
      '"',
      '\\',
      'u',
      'd83d',
      'reasoning',
      '"reasoning"',
      ':',
      ' ',
      '<think>',
      '</think>',
      '\uD83D',
      '\n',
    )
    fc.assert(
      fc.property(fc.string({ unit: noise, maxLength: 40 }), (raw) => {
        let before = ''
        for (let length = 0; length <= raw.length; length++) {
          const now = read(raw.slice(0, length))
          expect(now.startsWith(before)).toBe(true)
          before = now
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
