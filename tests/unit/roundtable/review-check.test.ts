import { describe, expect, it } from 'vitest'
import type { ParsedReview } from '../../../lib/roundtable/review.ts'
import { checkReview } from '../../../lib/roundtable/review-check.ts'
import { turnResult } from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { playOn } from '../../support/play-debate.ts'

const words: Record<number, string> = {
  1: 'The old bridge carries more than it was built for. Nobody disputes that.',
  2: 'A ferry would do the same for half the price, if (a < b) holds.',
  3: '这座桥已经太旧了，应该马上重建。',
}

/** Three seats: two for Yes, seat 2 for No. */
const debate = playOn(
  new DebateLog({ seats: 3, context: 'The bridge was opened in the spring of 1931.' }),
  ({ seat }) =>
    turnResult(seat === 2 ? 'o2' : 'o1', { reasoning: words[seat] ?? '', gist: `Gist of ${seat}.` }),
)
const shown = [1, 2, 3].map((seat) => ({
  label: `S${seat}`,
  seat,
  round: 1,
  vote: seat === 2 ? 'o2' : 'o1',
  text: (words[seat] ?? '').replaceAll('<', '＜'),
}))

function check(changes: Partial<ParsedReview>) {
  const parsed: ParsedReview = {
    headline: 'Close.',
    narrative: ['It was close.'],
    strongest: [],
    turningPoints: [],
    minority: [],
    agreedFacts: [],
    disputedFacts: [],
    wouldSettle: [],
    ...changes,
  }
  return checkReview(parsed, debate, shown)
}

describe('quotations of fields', () => {
  const claim = (statement: string | null, quote: string | null) =>
    check({ strongest: [{ option: 'o1', argument: 'Age.', statement, quote }] })

  it('are found where they stand, whatever case, spaces and marks around them', () => {
    const { review, badQuotes } = claim('S1', '“The old  BRIDGE carries more than it was built for.”')
    expect(badQuotes).toEqual([])
    const quote = { quote: 'The old BRIDGE carries more than it was built for', seat: 1, round: 1 }
    expect(review.strongest).toEqual([{ option: 'o1', argument: 'Age.', quote }])
    expect(review.quotes).toEqual([quote])
    expect(review.droppedQuotes).toBe(0)
  })

  it('are found in another statement than the one that was named', () => {
    expect(claim('S3', 'half the price, if (a < b) holds').review.strongest[0]?.quote?.seat).toBe(2)
    expect(claim(null, '应该马上重建这座桥'.slice(0, 6)).review.strongest[0]?.quote).toBeNull()
    expect(claim(null, '这座桥已经太旧了').review.strongest[0]?.quote?.seat).toBe(3)
  })

  it.each([
    ['a fabrication', 'the bridge will fall within a year'],
    ['a paraphrase', 'the old bridge bears more than it was built for'],
    ['too short', 'The old bridge'],
    ['part of words', 'ld bridge carries more than it was built fo'],
    ['words of the context', 'opened in the spring of 1931'],
    ['an omission', 'The old bridge … built for'],
    ['nothing but marks', '“”…'],
  ])('are dropped and counted: %s', (_, quote) => {
    const { review, badQuotes } = claim('S1', quote)
    expect(badQuotes).toEqual([quote])
    expect(review.strongest).toEqual([{ option: 'o1', argument: 'Age.', quote: null }])
    expect(review.droppedQuotes).toBe(1)
    expect(review.quotes).toEqual([])
  })

  it('are nothing to drop where none was given', () => {
    expect(claim('S1', null)).toMatchObject({ badQuotes: [], review: { droppedQuotes: 0 } })
  })
})

describe('passages in quotation marks', () => {
  const real = 'A ferry would do the same'
  const fake = 'the mayor was paid for this'

  it('lose their marks when they stand nowhere, in every text of a review', () => {
    const { review, badQuotes } = check({
      headline: `Teal said “${fake}”.`,
      narrative: [`“${real}”, says Larch; "${fake}", too.`],
      strongest: [{ option: 'o2', argument: `«${fake}»`, statement: null, quote: null }],
      turningPoints: [{ text: `„${fake}“`, statement: null, quote: null }],
      minority: [{ option: 'o2', position: `“${fake}”` }],
      agreedFacts: [`“${fake}”`],
      disputedFacts: [`“${fake}”`],
      wouldSettle: [`“${fake}”`],
    })
    expect(badQuotes).toEqual([fake])
    expect(review.droppedQuotes).toBe(8)
    expect(review.headline).toBe(`Teal said ${fake}.`)
    expect(review.narrative).toEqual([`“${real}”, says Larch; ${fake}, too.`])
    expect(JSON.stringify(review)).not.toMatch(/[“„«]the mayor/)
    expect(review.quotes).toEqual([{ quote: real, seat: 2, round: 1 }])
  })

  it('may come from question, context and options, and may be short', () => {
    const text =
      'Asked “should an AI agent have write access”, of a bridge “opened in the spring of 1931,” they said “No”, “in a sense”.'
    expect(check({ narrative: [text] })).toMatchObject({
      badQuotes: [],
      review: { narrative: [text], quotes: [], droppedQuotes: 0 },
    })
  })

  it('are checked by characters in scripts without word spaces', () => {
    const { review, badQuotes } = check({
      narrative: ['他说「这座桥已经太旧了」，又说「市长收了很多很多钱」，「桥」。'],
    })
    expect(badQuotes).toEqual(['市长收了很多很多钱'])
    expect(review.narrative).toEqual(['他说「这座桥已经太旧了」，又说市长收了很多很多钱，「桥」。'])
  })

  it('may end in the quoting sentence’s own punctuation', () => {
    expect(check({ narrative: ['“A ferry would do the same,” she said.'] }).badQuotes).toEqual([])
  })

  it('count as one quotation where they are given twice', () => {
    const { review } = check({ headline: `“${real}”`, narrative: [`“${real}”`] })
    expect(review.quotes).toHaveLength(1)
  })
})

describe('the minority report', () => {
  it('gets its seats from the record', () => {
    expect(check({ minority: [{ option: 'o2', position: 'A ferry.' }] }).review.minority).toEqual([
      { option: 'o2', position: 'A ferry.', seats: [2] },
    ])
  })

  it('is never missing: the seats’ own gists stand in for what the reviewer left out', () => {
    expect(check({ minority: [] }).review.minority).toEqual([
      { option: 'o2', position: 'Gist of 2.', seats: [2] },
    ])
  })

  it('holds no position that won or that nobody held', () => {
    const minority = [
      { option: 'o1', position: 'Winners.' },
      { option: 'abstain', position: 'Nobody.' },
      { option: 'o2', position: 'A ferry.' },
    ]
    expect(check({ minority }).review.minority.map(({ option }) => option)).toEqual(['o2'])
  })
})

describe('what a reviewer cannot do', () => {
  it('argue for an option that got no vote', () => {
    const option = { option: 'o9', argument: 'x', statement: null, quote: null }
    expect(check({ strongest: [option] }).review.strongest).toEqual([])
  })

  it('bring label, winner or tally into the result', () => {
    expect(Object.keys(check({}).review).sort()).toEqual([
      'agreedFacts',
      'disputedFacts',
      'droppedQuotes',
      'headline',
      'minority',
      'narrative',
      'quotes',
      'strongest',
      'turningPoints',
      'wouldSettle',
    ])
  })
})
