import { describe, expect, it } from 'vitest'
import { type ParsedStatement, parseStatement } from '../../../lib/roundtable/statement.ts'

const options = [
  { id: 'o1', text: 'Yes, always' },
  { id: 'o2', text: 'No' },
  { id: 'o3', text: 'Später' },
]
const labels = { A: 'o3', B: 'o1', C: 'o2' }
const paper = { labels, options, exchange: false }
const json = (changes: Record<string, unknown>) =>
  JSON.stringify({ reasoning: 'Because.', gist: 'Why.', vote: 'B', confidence: 70, ...changes })

function read(raw: string, exchange = false): ParsedStatement {
  const result = parseStatement(raw, { ...paper, exchange })
  if (!result.ok) throw new Error(result.problem)
  return result.statement
}

function problem(raw: string): string {
  const result = parseStatement(raw, paper)
  return result.ok ? `accepted as ${result.statement.vote}` : result.problem
}

const badVote = 'The vote is neither a label of the ballot paper nor "abstain".'
const noObject = 'The answer holds no complete JSON object with a vote.'

describe('votes that are beyond doubt', () => {
  it.each<[unknown, string]>([
    ['B', 'o1'],
    ['b', 'o1'],
    [' B ', 'o1'],
    ['B.', 'o1'],
    ['B)', 'o1'],
    ['(b)', 'o1'],
    ['[B]', 'o1'],
    ['"B"', 'o1'],
    ['**B**', 'o1'],
    ['B:', 'o1'],
    ['B: Yes, always', 'o1'],
    ['Yes, always', 'o1'],
    ['yes, always', 'o1'],
    ['Spa\u0308ter', 'o3'],
    ['No', 'o2'],
    ['No.', 'o2'],
    ['abstain', 'abstain'],
    ['Abstain.', 'abstain'],
    ['ABSTAIN', 'abstain'],
  ])('%j', (vote, expected) => {
    expect(read(json({ vote })).vote).toBe(expected)
  })

  it('reads digits where the labels are digits, also as numbers', () => {
    const digits = {
      labels: { 1: 'o2', 2: 'o1' },
      options: [
        { id: 'o1', text: 'A' },
        { id: 'o2', text: 'B' },
      ],
      exchange: false,
    }
    const vote = (value: unknown) => {
      const result = parseStatement(json({ vote: value }), digits)
      return result.ok ? result.statement.vote : null
    }
    expect([vote(2), vote('2'), vote('(1)'), vote('A'), vote('b'), vote(3), vote('C')]).toEqual([
      'o1',
      'o1',
      'o2',
      'o1',
      'o2',
      null,
      null,
    ])
  })

  it('tells options apart that differ in case only', () => {
    const twins = {
      labels: { A: 'o1', B: 'o2' },
      options: [
        { id: 'o1', text: 'Polish' },
        { id: 'o2', text: 'polish' },
      ],
      exchange: false,
    }
    expect(parseStatement(json({ vote: 'polish' }), twins)).toMatchObject({
      ok: true,
      statement: { vote: 'o2' },
    })
    expect(parseStatement(json({ vote: 'POLISH' }), twins)).toEqual({ ok: false, problem: badVote })
  })
})

describe('bad answers, and what each becomes', () => {
  it.each<[string, string, string]>([
    ['empty', '', 'The answer is empty.'],
    ['white space', ' \n\t', 'The answer is empty.'],
    ['prose with a vote', 'I vote B, since it is right.', noObject],
    ['a bare letter', 'B', noObject],
    ['a JSON string', '"B"', noObject],
    ['null', 'null', noObject],
    ['a list of votes', '["B"]', noObject],
    ['two answers in a list', `[${json({})},${json({})}]`, noObject],
    ['cut off', json({}).slice(0, -5), noObject],
    ['cut off in its reasoning', '{"reasoning":"Because I', noObject],
    ['no vote', '{"reasoning":"Because.","gist":"Why."}', noObject],
    ['an HTML error page', '<html><body>502 {"vote"</body></html>', noObject],
    ['YAML', 'vote: B\nreasoning: Because.', noObject],
    ['a thinking block without end', `<think>${json({})}`, noObject],
    ['an empty object', '{}', noObject],
    ['vote null', json({ vote: null }), badVote],
    ['vote empty', json({ vote: '' }), badVote],
    ['vote off the ballot', json({ vote: 'D' }), badVote],
    ['vote translated', json({ vote: 'Nein' }), badVote],
    ['vote of two', json({ vote: 'A and B' }), badVote],
    ['vote of two letters', json({ vote: 'A/B' }), badVote],
    ['vote in a sentence', json({ vote: 'I choose option B' }), badVote],
    ['vote as a list', json({ vote: ['B'] }), badVote],
    ['vote as an object', json({ vote: { label: 'B' } }), badVote],
    ['vote true', json({ vote: true }), badVote],
    ['vote as an index', json({ vote: 1 }), badVote],
    ['an option id', json({ vote: 'o1' }), badVote],
    ['a label with another option’s text', json({ vote: 'B: No' }), badVote],
    ['the name of a property', json({ vote: 'constructor' }), badVote],
    ['an abstention explained', json({ vote: 'abstain, because it depends' }), badVote],
    [
      'two objects that differ',
      `${json({ vote: 'A' })} Or: ${json({ vote: 'B' })}`,
      'The answer holds several objects with different votes.',
    ],
    [
      'a peer’s vote quoted after its own',
      `${json({})}\nS2 wrote {"vote":"C","reasoning":"x"}`,
      'The answer holds several objects with different votes.',
    ],
    ['reasoning missing', '{"vote":"B"}', 'The answer gives no reasoning.'],
    ['reasoning empty', json({ reasoning: '  ' }), 'The answer gives no reasoning.'],
    ['reasoning no text', json({ reasoning: { text: 'Because.' } }), 'The answer gives no reasoning.'],
    ['reasoning of NUL', json({ reasoning: '\0' }), 'The answer gives no reasoning.'],
  ])('%s', (_, raw, expected) => {
    expect(problem(raw)).toBe(expected)
  })

  it('takes the last of several objects that agree', () => {
    expect(
      read(`${json({ reasoning: 'Draft.' })}\n${json({ reasoning: 'Final.', vote: 'b' })}`).reasoning,
    ).toBe('Final.')
  })

  it('reads a fenced answer after a thinking block', () => {
    expect(read(`<think>Hm, {"vote":"A"}.</think>\n\`\`\`json\n${json({})}\n\`\`\``)).toMatchObject({
      vote: 'o1',
      gist: 'Why.',
    })
  })
})

describe('the other fields', () => {
  it.each<[unknown, number | null]>([
    [70, 70],
    [70.4, 70],
    ['85', 85],
    ['85%', 85],
    [' 85 % ', 85],
    [0.85, 85],
    [0, 0],
    [1, 1],
    [100, 100],
    [250, 100],
    [-5, 0],
    ['high', null],
    ['', null],
    [null, null],
    [undefined, null],
    [true, null],
    [[80], null],
    [{}, null],
  ])('confidence %j is %j', (confidence, expected) => {
    expect(read(json({ confidence })).confidence).toBe(expected)
  })

  it('makes all text well-formed and caps it', () => {
    const statement = read(
      json({
        reasoning: `\uD800a\0b${'x'.repeat(30_000)}`,
        gist: `one\n\u202Etwo ${'y'.repeat(500)}`,
        opposingCase: 'z'.repeat(5_000),
        persuadedBy: { statement: 'S1', quote: 'q'.repeat(5_000) },
      }),
      true,
    )
    expect(statement.reasoning.startsWith('\uFFFDabx')).toBe(true)
    expect(statement.reasoning).toHaveLength(20_000)
    expect(statement.gist.startsWith('one two y')).toBe(true)
    expect(statement.gist).toHaveLength(300)
    expect(statement.opposingCase).toHaveLength(2_000)
    expect(statement.persuadedBy?.quote).toHaveLength(1_000)
  })

  it('takes the beginning of the reasoning for a missing gist', () => {
    const reasoning =
      'First, the cost. Then there is much more to say about it, at length, and in more words than a gist may ever have.'
    expect(read(json({ gist: undefined, reasoning })).gist).toBe('First, the cost.')
  })

  it('reads the exchange fields in exchange rounds only', () => {
    const raw = json({ opposingCase: 'They say.', persuadedBy: { statement: 'S2', quote: 'so it is' } })
    expect(read(raw)).toMatchObject({ opposingCase: null, persuadedBy: null })
    expect(read(raw, true)).toMatchObject({
      opposingCase: 'They say.',
      persuadedBy: { statement: 'S2', quote: 'so it is' },
    })
  })

  it.each<[unknown, unknown]>([
    [
      { statement: 's2', quote: 'x' },
      { statement: 'S2', quote: 'x' },
    ],
    [
      { statement: 'S2 (Teal)', quote: 'x' },
      { statement: 'S2', quote: 'x' },
    ],
    [
      { statement: 2, quote: 'x' },
      { statement: 'S2', quote: 'x' },
    ],
    [{ statement: 'S2', quote: '' }, null],
    [{ statement: 'none', quote: 'x' }, null],
    [{ quote: 'x' }, null],
    ['null', null],
    ['S2', null],
    [null, null],
    [[], null],
  ])('persuadedBy %j is %j', (persuadedBy, expected) => {
    expect(read(json({ persuadedBy }), true).persuadedBy).toEqual(expected)
  })

  it('reads snake_case keys', () => {
    const raw = json({ opposing_case: 'They say.', persuaded_by: { statement: 'S1', quote: 'q' } })
    expect(read(raw, true)).toMatchObject({ opposingCase: 'They say.', persuadedBy: { statement: 'S1' } })
  })
})
