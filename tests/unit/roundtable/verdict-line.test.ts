import { describe, expect, it } from 'vitest'
import { verdict } from '../../../lib/roundtable/verdict.ts'
import { type Cell, judgedDebate } from '../../support/judged-debate.ts'

const [yes, no, later, never] = ['o1', 'o2', 'o3', 'o4']

/** The line of a poll in which the seats ended like this. */
function line(cells: Cell[], options = ['Yes', 'No', 'Later', 'Never']): string {
  return verdict(judgedDebate([cells], { options })).line
}

describe('the verdict line', () => {
  it.each<{ cells: Cell[]; expected: string }>([
    {
      cells: [yes, 'abstain', 'failed', 'failed', 'refused', 'failed'],
      expected: 'No quorum (2 of 6 seats answered)',
    },
    { cells: ['failed', 'failed'], expected: 'No quorum (0 of 2 seats answered)' },
    {
      cells: ['abstain', 'abstain', 'abstain', 'abstain', 'abstain', 'abstain'],
      expected: 'No opinion (6 of 6 seats abstained)',
    },
    {
      cells: ['abstain', 'abstain', 'abstain', 'abstain', 'failed', 'failed'],
      expected: 'No opinion (4 of 6 seats abstained)',
    },
    {
      cells: [no, 'abstain', 'abstain', 'abstain', 'abstain', 'failed'],
      expected: 'Single voice — No (1/1 vote, 1 of 6 seats voted)',
    },
    {
      cells: [no, no, 'abstain', 'abstain', 'abstain', 'abstain'],
      expected: 'Abstention-led (4 of 6 seats abstained, 2 for No)',
    },
    {
      cells: [no, yes, 'abstain', 'abstain', 'abstain', 'abstain'],
      expected: 'Abstention-led (4 of 6 seats abstained, no leaning)',
    },
    { cells: [yes, no, yes, no, yes, no], expected: 'Tie — Yes, No (3–3 of 6 votes)' },
    {
      cells: [yes, no, yes, no, 'abstain', 'failed'],
      expected: 'Tie — Yes, No (2–2 of 4 votes, 4 of 6 seats voted)',
    },
    { cells: [later, no, yes, later, no, yes], expected: 'Tie — Yes, No, Later (2–2–2 of 6 votes)' },
    { cells: [later, yes, yes, later, no], expected: 'Tie — Yes, Later (2–2 of 5 votes)' },
    { cells: [no, no, no, no, no, no], expected: 'Unanimous — No (6/6 votes)' },
    { cells: [no, no], expected: 'Unanimous — No (2/2 votes)' },
    {
      cells: [no, no, no, no, no, 'failed'],
      expected: 'Unanimous among voters — No (5/5 votes, 5 of 6 seats voted)',
    },
    { cells: [no, no, no, no, no, yes], expected: 'Supermajority — No (5/6 votes)' },
    {
      cells: [no, no, no, no, yes, 'abstain'],
      expected: 'Supermajority — No (4/5 votes, 5 of 6 seats voted)',
    },
    { cells: [no, no, no, yes, yes], expected: 'Majority — No (3/5 votes)' },
    {
      cells: [no, no, no, yes, yes, 'refused'],
      expected: 'Majority — No (3/5 votes, 5 of 6 seats voted)',
    },
    { cells: [no, no, yes], expected: 'Majority — No (2/3 votes)' },
    {
      cells: [no, no, yes, later, never, 'abstain'],
      expected: 'Plurality — No (2/5 votes, 5 of 6 seats voted)',
    },
    { cells: [no, no, yes, later], expected: 'Plurality — No (2/4 votes)' },
  ])('$expected', ({ cells, expected }) => {
    expect(line(cells)).toBe(expected)
  })

  it('names options as they were asked', () => {
    expect(line([yes, yes, no], ['Sí, ¡claro!', 'Другое — "нет"'])).toBe('Majority — Sí, ¡claro! (2/3 votes)')
  })
})
