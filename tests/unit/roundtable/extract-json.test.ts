import { describe, expect, it } from 'vitest'
import { extractJson, fieldOf } from '../../../lib/roundtable/extract-json.ts'

const hasVote = (record: Record<string, unknown>) => fieldOf(record, 'vote') !== undefined
const votes = (raw: string) => extractJson(raw, hasVote).map((record) => fieldOf(record, 'vote'))

describe('extractJson', () => {
  it.each<[string, string, unknown[]]>([
    ['strict JSON', '{"vote":"A"}', ['A']],
    ['white space around it', '\n\n {"vote":"A"} \n', ['A']],
    ['a code fence', '```json\n{"vote": "A"}\n```', ['A']],
    ['prose around it', 'Here you go: {"vote": "A"} Hope it helps.', ['A']],
    ['braces in prose', 'In the set {1, 2} and {see below}: {"vote":"A"}', ['A']],
    ['a trailing comma', '{"vote":"A", "list": [1, 2,],}', ['A']],
    ['single quotes and Python', "{'vote': 'A', 'sure': True, 'none': None}", ['A']],
    ['typographic quotes', '{“vote”: “A”}', ['A']],
    ['bare keys', '{vote: "A", n: -1.5e3}', ['A']],
    ['raw line breaks in strings', '{"vote":"A","reasoning":"one\ntwo"}', ['A']],
    ['a thinking block with drafts', '<think>Maybe {"vote":"B"}? No.</think>{"vote":"A"}', ['A']],
    ['a thinking block in capitals', '<THINK>{"vote":"B"}</THINK> so {"vote":"A",}', ['A']],
    ['a wrapper of one key', '{"answer":{"ballot":{"vote":"A"}}}', ['A']],
    ['a list of one', '[{"vote":"A"}]', ['A']],
    ['a JSON text in a JSON string', JSON.stringify('{"vote":"A"}'), ['A']],
    ['keys in another case', '{"Vote":"A"}', ['A']],
    ['two objects', '{"vote":"A"} or rather {"vote":"B"}', ['A', 'B']],
    ['another object first', '{"note": 1}\n{"vote":"A"}', ['A']],
    ['braces in strings', '{"reasoning":"a } b { c","vote":"A",}', ['A']],
    ['escaped quotes in strings', '{"reasoning":"say \\"vote\\": {\\"vote\\":\\"B\\"}","vote":"A",}', ['A']],
    ['nothing', '', []],
    ['prose', 'I vote A.', []],
    ['no vote', '{"reasoning":"x"}', []],
    ['a wrapper of two keys', '{"a":{"vote":"A"},"b":{"vote":"B"}}', []],
    ['a cut-off object', '{"reasoning":"x","vote":"A"', []],
    ['an unclosed thinking block', '<think>So {"vote":"B"}', []],
    ['a cut-off object with a fake one in its string', `{"reasoning":"they say {'vote':'B'} and`, []],
    [
      'a malformed object with a fake one in its string',
      `{"reasoning":"he said "hi" {'vote':'B'}", "vote":"A"}`,
      [],
    ],
    ['a whole object, then a cut-off one', '{"vote":"B"} {"vote":"A"', []],
    ['a part of a cut-off object', '{"persuadedBy":{"vote":"B"},"vote":', []],
    ['nesting without end', '{"a":'.repeat(100_000), []],
    ['lists without end', `{"a":${'['.repeat(100_000)}`, []],
    ['braces without end', '{'.repeat(300_000), []],
    ['null', 'null', []],
    ['a number', '7', []],
  ])('%s', (_, raw, expected) => {
    expect(votes(raw)).toEqual(expected)
  })

  it('reads escapes as JSON does', () => {
    const raw = '{"vote":"A","text":"tab\\tquote\\" slash\\/ \\u00e9 \\ud83d\\ude00 \\q",}'
    expect(extractJson(raw, hasVote)[0]).toEqual({ vote: 'A', text: 'tab\tquote" slash/ é 😀 q' })
  })

  it('gives records without a hand on their prototype', () => {
    const [record] = extractJson('{"vote":"A","__proto__":{"admin":true},}', hasVote)
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
    expect((record as { admin?: boolean }).admin).toBeUndefined()
  })

  it('gets through a megabyte of noise in good time', () => {
    const started = performance.now()
    for (const noise of ['{"a":"', "{'", '{a:[', '{"a":1,', '\\"{', '{"a":{"b":1},']) {
      votes(noise.repeat(1_000_000 / noise.length))
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
