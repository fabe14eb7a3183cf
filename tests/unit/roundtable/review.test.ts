import { describe, expect, it } from 'vitest'
import { parseReview } from '../../../lib/roundtable/review.ts'

const paper = {
  labels: { A: 'o2', B: 'o1' },
  options: [
    { id: 'o1', text: 'Yes' },
    { id: 'o2', text: 'No' },
  ],
}
const whole = {
  headline: 'It was close.',
  narrative: ['First.', 'Second.'],
  strongest: [{ option: 'A', argument: 'Cost.', statement: 'S1', quote: 'it costs too much money' }],
  turningPoints: [{ text: 'Teal moved.', statement: null, quote: null }],
  minority: [{ option: 'abstain', position: 'Unclear.' }],
  agreedFacts: ['It is old.'],
  disputedFacts: ['It is safe.'],
  wouldSettle: ['A test.'],
}
const read = (changes: Record<string, unknown>) =>
  parseReview(JSON.stringify({ ...whole, ...changes }), paper)

describe('parseReview', () => {
  it('reads a whole review, labels as options', () => {
    expect(read({})).toEqual({
      ok: true,
      review: {
        ...whole,
        strongest: [{ option: 'o2', argument: 'Cost.', statement: 'S1', quote: 'it costs too much money' }],
        minority: [{ option: 'abstain', position: 'Unclear.' }],
      },
    })
  })

  it('reads it from a fence, and the last of two', () => {
    const raw = `\`\`\`json\n${JSON.stringify(whole)}\n\`\`\`\n${JSON.stringify({ ...whole, headline: 'Better.' })}`
    expect(parseReview(raw, paper)).toMatchObject({ ok: true, review: { headline: 'Better.' } })
  })

  it.each<[string, string]>([
    ['', 'The answer holds no complete JSON object with a headline.'],
    ['Prose.', 'The answer holds no complete JSON object with a headline.'],
    [JSON.stringify(whole).slice(0, -3), 'The answer holds no complete JSON object with a headline.'],
    [JSON.stringify({ ...whole, headline: ' ' }), 'The review has no headline.'],
    [JSON.stringify({ ...whole, headline: 7 }), 'The review has no headline.'],
    [JSON.stringify({ ...whole, narrative: [] }), 'The review has no narrative.'],
    [JSON.stringify({ ...whole, narrative: [{ text: 'x' }] }), 'The review has no narrative.'],
  ])('does not take %j', (raw, problem) => {
    expect(parseReview(raw, paper)).toEqual({ ok: false, problem })
  })

  it('leaves out what names no option or says nothing', () => {
    const strongest = [
      { option: 'C', argument: 'x' },
      { option: 'abstain', argument: 'x' },
      { option: 'B' },
      'B',
      null,
      { option: 'B', argument: 'Fine.' },
    ]
    const minority = [
      { option: 'Z', position: 'x' },
      { option: 'B', position: '' },
      { option: 'No', position: 'Fine.' },
    ]
    expect(
      read({
        strongest,
        minority,
        turningPoints: [{}, 'x'],
        agreedFacts: [1, '', 'Fact.'],
        wouldSettle: null,
      }),
    ).toMatchObject({
      review: {
        strongest: [{ option: 'o1', argument: 'Fine.', statement: null, quote: null }],
        minority: [{ option: 'o2', position: 'Fine.' }],
        turningPoints: [],
        agreedFacts: ['Fact.'],
        wouldSettle: [],
      },
    })
  })

  it('splits a narrative in one text into its paragraphs', () => {
    expect(read({ narrative: 'One.\n\nTwo.\n\n\nThree.' })).toMatchObject({
      review: { narrative: ['One.', 'Two.', 'Three.'] },
    })
  })

  it('makes text well-formed and caps texts and lists', () => {
    const result = read({
      headline: `\uD800\0${'h'.repeat(900)}`,
      agreedFacts: Array(90).fill('f'.repeat(9_000)),
      narrative: ['p'.repeat(90_000)],
    })
    if (!result.ok) throw new Error(result.problem)
    expect(result.review.headline).toBe(`\uFFFD${'h'.repeat(299)}`)
    expect(result.review.agreedFacts).toHaveLength(16)
    expect(result.review.agreedFacts[0]).toHaveLength(1_500)
    expect(result.review.narrative[0]).toHaveLength(4_000)
  })
})
