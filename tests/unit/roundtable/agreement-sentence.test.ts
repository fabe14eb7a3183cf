import { describe, expect, it } from 'vitest'
import { verdict } from '../../../lib/roundtable/verdict.ts'
import { modelOfSeat } from '../../support/debate-fixtures.ts'
import { type Cell, judgedDebate } from '../../support/judged-debate.ts'

const [yes, no, later] = ['o1', 'o2', 'o3']

/** The sentence of a debate with one row of cells for each round. */
function sentence(...rows: Cell[][]): string {
  return verdict(judgedDebate(rows, { options: ['Yes', 'No', 'Later'] })).sentence
}

describe('the agreement sentence', () => {
  it.each<{ cells: Cell[]; expected: string }>([
    {
      cells: [yes, 'abstain', 'refused', 'refused', 'failed', 'refused'],
      expected: '2 of 6 models answered; 1 abstained; 3 refused; 1 did not answer',
    },
    {
      cells: ['abstain', 'abstain', 'abstain', 'abstain', 'refused', 'failed'],
      expected: '4 of 6 models abstained without discussion; 1 refused; 1 did not answer',
    },
    {
      cells: [no, 'abstain', 'abstain', 'abstain', 'abstain', 'failed'],
      expected: '1 of 6 models voted; 4 abstained; 1 did not answer',
    },
    {
      cells: [no, yes, 'abstain', 'abstain', 'abstain', 'failed'],
      expected: '3 of 6 models abstained without discussion; 1 did not answer',
    },
    {
      cells: [yes, no, yes, no, yes, no],
      expected: '6 models split evenly between "Yes" and "No" without discussion',
    },
    {
      cells: [yes, no, later, yes, no],
      expected: '4 models split evenly between "Yes" and "No" without discussion',
    },
    {
      cells: [yes, no, yes, no, 'abstain', 'abstain'],
      expected: '4 models split evenly between "Yes" and "No" without discussion; 2 abstained',
    },
    {
      cells: [yes, no, later, yes, no, later],
      expected: '"Yes", "No" and "Later" had 2 votes each without discussion',
    },
    { cells: [yes, no, later], expected: '"Yes", "No" and "Later" had 1 vote each without discussion' },
    { cells: [no, no, no, no, no, no], expected: 'All 6 models agreed on "No" without discussion' },
    {
      cells: [no, no, no, no, no, 'failed'],
      expected: '5 of 6 models agreed on "No" without discussion; 1 did not answer',
    },
    { cells: [no, no, no, no, no, yes], expected: '5 of 6 models agreed on "No" without discussion' },
    {
      cells: [no, no, no, yes, yes, 'refused'],
      expected: '3 of 6 models agreed on "No" without discussion; 1 refused',
    },
    {
      cells: [no, no, yes, later, 'abstain', 'abstain'],
      expected: '2 of 6 models agreed on "No" without discussion; 2 abstained',
    },
  ])('$expected', ({ cells, expected }) => {
    expect(sentence(cells)).toBe(expected)
  })

  it('speaks of seats when a model sits twice', () => {
    const models = [1, 2, 3, 4, 5, 5].map(modelOfSeat)
    const debate = judgedDebate([[no, no, no, no, no, no]], { models })
    expect(verdict(debate).sentence).toBe('All 6 seats agreed on "No" without discussion')
  })

  it('says "after discussion" only if at least two seats cast a ballot in an exchange round', () => {
    expect(sentence([yes, no, no], [no, no, no])).toBe(
      'All 3 models agreed on "No" after discussion; 1 changed its mind',
    )
    expect(sentence([yes, no, no], ['failed', no, no])).toContain('on "No" after discussion')
    expect(sentence([yes, no, no], ['failed', 'refused', no])).toContain('on "No" without discussion')
    expect(sentence([yes, no, no], ['failed', 'failed', 'failed'], [yes, no, 'failed'])).toContain(
      'after discussion',
    )
  })

  it('counts changes of mind from first to last ballot, not in between', () => {
    expect(sentence([yes, yes, no, no], [no, no, no, no])).toBe(
      'All 4 models agreed on "No" after discussion; 2 changed their minds',
    )
    expect(sentence([yes, no, no], [no, no, no], [yes, no, no])).toBe(
      '2 of 3 models agreed on "No" after discussion',
    )
    expect(sentence(['failed', no, no], ['out', yes, no], ['out', yes, yes])).toBe(
      '2 of 3 models agreed on "Yes" after discussion; 2 changed their minds; 1 did not answer',
    )
  })

  it('says which votes were carried, from which round', () => {
    expect(sentence([no, no, yes, yes], [no, no, no, 'failed'])).toBe(
      '3 of 4 models agreed on "No" after discussion; 1 changed its mind; 1 vote carried from round 1',
    )
    expect(sentence([no, no, yes, yes], [no, no, 'refused', 'failed'])).toBe(
      '4 models split evenly between "Yes" and "No" after discussion; 2 votes carried from round 1',
    )
    expect(
      sentence([no, no, no, yes, yes], [no, no, no, no, 'failed'], [no, no, no, 'failed', 'failed']),
    ).toBe(
      '4 of 5 models agreed on "No" after discussion; 1 changed its mind; 1 vote carried from round 1; 1 vote carried from round 2',
    )
  })

  it('does not call a carried abstention a vote', () => {
    expect(sentence([no, no, yes, 'abstain'], [no, no, no, 'failed'])).toBe(
      '3 of 4 models agreed on "No" after discussion; 1 changed its mind; 1 abstained',
    )
  })

  it('says everything that applies, in order', () => {
    expect(
      sentence(
        [no, no, no, no, yes, yes, 'abstain', 'refused', 'failed'],
        [no, no, no, no, no, 'failed', 'abstain', 'out', 'out'],
      ),
    ).toBe(
      '5 of 9 models agreed on "No" after discussion; 1 changed its mind; 1 vote carried from round 1; 1 abstained; 1 refused; 1 did not answer',
    )
  })

  it('counts closed rounds only', () => {
    const debate = judgedDebate([
      [yes, no, no],
      [no, no, no],
    ])
    const [first, second] = debate.rounds
    if (!first || !second) throw new Error('Two rounds were made.')
    const rounds = [first, { ...second, closedAt: null }]
    expect(verdict({ ...debate, rounds }).sentence).toBe('2 of 3 models agreed on "No" without discussion')
  })
})
