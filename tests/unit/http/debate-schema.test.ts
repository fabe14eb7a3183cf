import { describe, expect, it } from 'vitest'
import { noRules, rulesInForce, type StoredRules } from '../../../lib/house/house-rules.ts'
import { startSchema } from '../../../lib/http/debate-schema.ts'
import { parseFields } from '../../../lib/http/parse-fields.ts'
import { isProblem, type Problem } from '../../../lib/problem.ts'

const environment = { HOST: '127.0.0.1', DEBATE_BUDGET_USD: 1, DAILY_BUDGET_USD: 10 }
const schemaUnder = (rules: Partial<StoredRules>) =>
  startSchema(rulesInForce({ ...noRules, ...rules }, environment))
const schema = schemaUnder({})
const seats = (count: number) => Array.from({ length: count }, (_, index) => ({ model: `m${index}` }))
const least = { question: 'Should we?', seats: seats(2) }

function parse(body: Record<string, unknown>) {
  return parseFields(schema, { ...least, ...body })
}

function refusal(body: Record<string, unknown>): Problem {
  try {
    parse(body)
  } catch (error) {
    if (isProblem(error)) return error
    throw error
  }
  throw new Error('It was accepted.')
}

function wrongFields(body: Record<string, unknown>): string[] {
  const problem = refusal(body)
  expect(problem.status).toBe(422)
  return problem.errors.map(({ path }) => path)
}

describe('startSchema', () => {
  it('fills in every default', () => {
    expect(parse({})).toEqual({
      question: 'Should we?',
      context: null,
      options: ['Yes', 'No'],
      mode: 'debate',
      seats: [
        { model: 'm0', persona: null },
        { model: 'm1', persona: null },
      ],
      rounds: 1,
      samples: 1,
      debateOn: 'disagreement',
      aliases: true,
      reviewer: null,
      visibility: 'unlisted',
      budgetUsd: 1,
      parent: null,
    })
  })

  it('keeps what is given', () => {
    const given = {
      context: 'First line\nsecond line',
      options: ['A', 'B', 'C'],
      seats: [{ model: 'm1', persona: 'A sceptic' }, { model: 'm1' }],
      rounds: 3,
      debateOn: 'always',
      aliases: false,
      reviewer: 'm9',
      visibility: 'private',
      budgetUsd: 2.5,
      parent: 'd0',
    }
    expect(parse(given)).toMatchObject({ ...given, seats: [given.seats[0], { model: 'm1', persona: null }] })
  })

  it('takes null for every field that may be left out', () => {
    const empty = {
      context: null,
      rounds: null,
      samples: null,
      reviewer: null,
      budgetUsd: null,
      parent: null,
    }
    expect(parse(empty)).toEqual(parse({}))
  })

  it('has no exchange rounds in a poll', () => {
    expect(parse({ mode: 'poll', samples: 5 })).toMatchObject({ rounds: 0, samples: 5 })
  })

  it('makes text clean', () => {
    const dirty = parse({
      question: ' Should\u0000 \u202Ewe\n\tgo? ',
      context: 'cafe\u0301 \uD800\u0000',
      options: ['Yes\u2066', '  No  way '],
      seats: [{ model: 'm', persona: 'A\nB' }, { model: 'm' }],
    })
    expect(dirty).toMatchObject({
      question: 'Should we go?',
      context: 'caf\u00E9 \uFFFD',
      options: ['Yes', 'No way'],
      seats: [{ persona: 'A B' }, {}],
    })
  })

  it.each([
    ['question', { question: 'x'.repeat(2_000) }, { question: 'x'.repeat(2_001) }],
    ['question', { question: 'x' }, { question: ' \u202E\n ' }],
    ['context', { context: 'x'.repeat(20_000) }, { context: 'x'.repeat(20_001) }],
    ['options', { options: ['a', 'b'] }, { options: ['a'] }],
    [
      'options',
      { options: Array.from({ length: 12 }, (_, index) => `${index}`) },
      { options: Array.from({ length: 13 }, (_, index) => `${index}`) },
    ],
    ['options.1', { options: ['a', 'x'.repeat(200)] }, { options: ['a', 'x'.repeat(201)] }],
    ['options.1', { options: ['a', '-'] }, { options: ['a', ''] }],
    ['seats', { seats: seats(2) }, { seats: seats(1) }],
    ['seats', { seats: seats(24) }, { seats: seats(25) }],
    ['seats', { mode: 'poll', seats: seats(50) }, { mode: 'poll', seats: seats(51) }],
    ['seats.0.model', {}, { seats: [{ model: '' }, { model: 'm' }] }],
    [
      'seats.0.persona',
      { seats: [{ model: 'm', persona: 'x'.repeat(500) }, { model: 'm' }] },
      { seats: [{ model: 'm', persona: 'x'.repeat(501) }, { model: 'm' }] },
    ],
    ['rounds', { rounds: 3 }, { rounds: 4 }],
    ['rounds', { rounds: 1 }, { rounds: 0 }],
    ['rounds', { rounds: 2 }, { rounds: 1.5 }],
    ['rounds', { mode: 'poll' }, { mode: 'poll', rounds: 1 }],
    ['samples', { mode: 'poll', samples: 2 }, { samples: 2 }],
    ['samples', { samples: 1 }, { samples: 0 }],
    [
      'samples',
      { mode: 'poll', seats: seats(6), samples: 10 },
      { mode: 'poll', seats: seats(6), samples: 11 },
    ],
    ['budgetUsd', { budgetUsd: 10 }, { budgetUsd: 10.01 }],
    ['budgetUsd', { budgetUsd: 0.01 }, { budgetUsd: 0 }],
    ['mode', { mode: 'poll' }, { mode: 'quiz' }],
    ['visibility', { visibility: 'public' }, { visibility: 'secret' }],
    ['debateOn', { debateOn: 'always' }, { debateOn: 'never' }],
    ['aliases', { aliases: false }, { aliases: 'false' }],
    ['question', {}, { question: 7 }],
    ['reviewer', { reviewer: 'm' }, { reviewer: '' }],
    ['parent', { parent: 'd' }, { parent: 'x'.repeat(201) }],
  ])('holds the bounds of %s', (path, good, bad) => {
    expect(() => parse(good)).not.toThrow()
    expect(wrongFields(bad)).toEqual([path])
  })

  it('counts characters, not UTF-16 units', () => {
    expect(() => parse({ question: '😀'.repeat(2_000) })).not.toThrow()
    expect(wrongFields({ question: '😀'.repeat(2_001) })).toEqual(['question'])
  })

  it.each([[['Yes', 'yes']], [['Ｙｅｓ', 'Yes']], [['Yes', ' Yes\u200B ']], [['caf\u00E9', 'cafe\u0301']]])(
    'refuses options that are the same once clean: %j',
    (options) => {
      expect(wrongFields({ options })).toEqual(['options.1'])
    },
  )

  it.each(['abstain', 'Abstain', ' ABSTAIN '])('refuses %j as an option', (option) => {
    expect(wrongFields({ options: ['Yes', option] })).toEqual(['options.1'])
  })

  it('refuses unknown fields, wherever they stand', () => {
    expect(wrongFields({ colour: 'red' })).toEqual(['colour'])
    expect(wrongFields({ seats: [{ model: 'm', temperature: 1 }, { model: 'm' }] })).toEqual([
      'seats.0.temperature',
    ])
    expect(wrongFields(JSON.parse('{"__proto__": {"mode": "poll"}, "constructor": 1}'))).toContain(
      'constructor',
    )
    expect(() =>
      parseFields(
        schema,
        JSON.parse('{"question":"a?","seats":[{"model":"a"},{"model":"b"}],"__proto__":{}}'),
      ),
    ).toThrow()
  })

  it('names every wrong field at once', () => {
    expect(wrongFields({ question: '', mode: 'quiz', rounds: 9 }).sort()).toEqual([
      'mode',
      'question',
      'rounds',
    ])
    expect(refusal({ question: '' }).message).toBe('question: It must not be empty.')
  })

  it.each([null, [], 'text', 7, undefined])('refuses %j as a body', (body) => {
    expect(() => parseFields(schema, body)).toThrow()
  })
})

describe('startSchema under the rules of a house', () => {
  const under = (rules: Partial<StoredRules>, body: Record<string, unknown>) => {
    const result = schemaUnder(rules).safeParse({ ...least, ...body })
    return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'))
  }

  it.each([
    ['seats', { mostDebateSeats: 2 }, { seats: seats(2) }, { seats: seats(3) }],
    ['seats', { mostPollSeats: 3 }, { mode: 'poll', seats: seats(3) }, { mode: 'poll', seats: seats(4) }],
    ['rounds', { mostRounds: 2 }, { rounds: 2 }, { rounds: 3 }],
    ['samples', { mostSamples: 4 }, { mode: 'poll', samples: 4 }, { mode: 'poll', samples: 5 }],
    ['budgetUsd', { mostBudgetUsd: 2 }, { budgetUsd: 2 }, { budgetUsd: 2.01 }],
  ] as const)('holds %s to %j', (path, rules, within, beyond) => {
    expect(under(rules, within)).toEqual([])
    expect(under(rules, beyond)).toEqual([path])
    expect(under({}, beyond)).toEqual([])
  })

  it('fills in its visibility and its cap', () => {
    const rules = { defaultVisibility: 'private', defaultBudgetUsd: 3 } as const
    expect(schemaUnder(rules).parse(least)).toMatchObject({ visibility: 'private', budgetUsd: 3 })
    const given = { ...least, visibility: 'public', budgetUsd: 1 }
    expect(schemaUnder(rules).parse(given)).toMatchObject({ visibility: 'public', budgetUsd: 1 })
  })
})
