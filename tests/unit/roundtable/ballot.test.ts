import { describe, expect, it } from 'vitest'
import { changedMind, ownBallots, standing } from '../../../lib/roundtable/ballot.ts'
import type { TurnEnding } from '../../support/debate-fixtures.ts'
import { type Cell, closedRound, sampledRound } from '../../support/judged-debate.ts'

function standingAfter(cells: Cell[]) {
  return standing(
    cells.map((cell, index) => closedRound(index + 1, [cell])),
    1,
  )
}

describe('the standing ballot', () => {
  it('is null and counts as nothing before round 1 is closed', () => {
    const none = { ballot: null, round: null, carried: false, undecided: false, outcome: null }
    expect(standing([], 1)).toEqual(none)
    expect(standing([{ ...closedRound(1, ['o1']), closedAt: null }], 1)).toEqual(none)
  })

  it('is the latest own ballot', () => {
    expect(standingAfter(['o1', 'o2'])).toEqual({
      ballot: 'o2',
      round: 2,
      carried: false,
      undecided: false,
      outcome: 'voted',
    })
    expect(standingAfter(['o1', 'abstain'])).toMatchObject({ ballot: 'abstain', outcome: 'abstained' })
  })

  it.each<Cell>(['failed', 'refused', 'out'])('is carried by a seat that %s in an exchange round', (cell) => {
    expect(standingAfter(['o1', cell])).toMatchObject({
      ballot: 'o1',
      round: 1,
      carried: true,
      outcome: 'voted',
    })
    expect(standingAfter(['o1', cell, 'o1'])).toMatchObject({ ballot: 'o1', round: 3, carried: false })
  })

  it('does not exist for a seat that never answered, which counts by its last turn', () => {
    expect(standingAfter(['failed'])).toMatchObject({ ballot: null, round: null, outcome: 'failed' })
    expect(standingAfter(['refused'])).toMatchObject({ ballot: null, carried: false, outcome: 'refused' })
    expect(standingAfter(['refused', 'out'])).toMatchObject({ ballot: null, outcome: 'refused' })
  })

  it('ignores a round that is not closed', () => {
    const rounds = [closedRound(1, ['o1']), { ...closedRound(2, ['o2']), closedAt: null }]
    expect(standing(rounds, 1)).toMatchObject({ ballot: 'o1', round: 1, carried: false })
    expect(changedMind(rounds, 1)).toBe(false)
  })
})

describe('the ballot of a seat with repeats', () => {
  it.each<{ samples: TurnEnding[]; ballot: string | null; outcome: string; undecided: boolean }>([
    { samples: ['o1', 'o1', 'o2'], ballot: 'o1', outcome: 'voted', undecided: false },
    { samples: ['o1', 'o2', 'o2', 'abstain'], ballot: 'o2', outcome: 'voted', undecided: false },
    { samples: ['abstain', 'abstain', 'o2'], ballot: 'abstain', outcome: 'abstained', undecided: false },
    { samples: ['o1', 'o2'], ballot: 'abstain', outcome: 'abstained', undecided: true },
    { samples: ['o1', 'o1', 'abstain', 'abstain'], ballot: 'abstain', outcome: 'abstained', undecided: true },
    { samples: ['o1', 'o1', 'failed', 'failed'], ballot: 'o1', outcome: 'voted', undecided: false },
    { samples: ['o1', 'o2', 'failed', 'refused'], ballot: 'abstain', outcome: 'abstained', undecided: true },
    { samples: ['o1', 'failed', 'failed'], ballot: null, outcome: 'failed', undecided: false },
    { samples: ['o1', 'refused', 'failed'], ballot: null, outcome: 'failed', undecided: false },
    { samples: ['o1', 'refused', 'refused'], ballot: null, outcome: 'refused', undecided: false },
    { samples: ['refused', 'refused'], ballot: null, outcome: 'refused', undecided: false },
    { samples: ['failed'], ballot: null, outcome: 'failed', undecided: false },
  ])('$samples gives $ballot ($outcome)', ({ samples, ballot, outcome, undecided }) => {
    const result = standing([sampledRound([samples])], 1)
    expect(result).toEqual({ ballot, round: ballot === null ? null : 1, carried: false, undecided, outcome })
  })

  it('keeps the seats apart', () => {
    const round = sampledRound([
      ['o1', 'o1', 'o2'],
      ['o2', 'o2', 'o1'],
    ])
    expect([1, 2].map((seat) => standing([round], seat).ballot)).toEqual(['o1', 'o2'])
  })
})

describe('a change of mind of a seat', () => {
  it.each<{ cells: Cell[]; changed: boolean }>([
    { cells: ['o1', 'o2'], changed: true },
    { cells: ['o1', 'abstain'], changed: true },
    { cells: ['o1', 'o1'], changed: false },
    { cells: ['o1', 'o2', 'o1'], changed: false },
    { cells: ['o1', 'failed', 'o2'], changed: true },
    { cells: ['o1', 'failed'], changed: false },
    { cells: ['failed', 'o1'], changed: false },
    { cells: ['failed', 'failed'], changed: false },
  ])('$cells: $changed', ({ cells, changed }) => {
    const rounds = cells.map((cell, index) => closedRound(index + 1, [cell]))
    expect(changedMind(rounds, 1)).toBe(changed)
  })

  it('goes by own ballots alone', () => {
    const rounds = [closedRound(1, ['o1']), closedRound(2, ['failed']), closedRound(3, ['o2'])]
    expect(ownBallots(rounds, 1)).toEqual([
      { round: 1, ballot: 'o1', undecided: false },
      { round: 3, ballot: 'o2', undecided: false },
    ])
  })
})
