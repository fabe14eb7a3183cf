import { describe, expect, it } from 'vitest'
import { lostPositions } from '../../../lib/roundtable/lost-positions.ts'
import type { TurnEnding } from '../../support/debate-fixtures.ts'
import { playDebate } from '../../support/play-debate.ts'

const lost = (...endings: TurnEnding[][]) =>
  lostPositions(playDebate(endings, { options: ['Yes', 'No', 'Later'] }).debate).map(({ option, seats }) => [
    option,
    ...seats,
  ])

describe('lostPositions', () => {
  it.each<[string, TurnEnding[][], unknown[]]>([
    ['all agree', [['o1', 'o1', 'o1']], []],
    ['a majority', [['o1', 'o1', 'o2']], [['o2', 3]]],
    [
      'a plurality',
      [['o1', 'o1', 'o2', 'o3']],
      [
        ['o2', 3],
        ['o3', 4],
      ],
    ],
    [
      'an abstention beside a winner',
      [['o1', 'o1', 'abstain', 'o2']],
      [
        ['o2', 4],
        ['abstain', 3],
      ],
    ],
    ['a tie', [['o1', 'o2', 'o1', 'o2', 'o3']], [['o3', 5]]],
    [
      'abstention-led',
      [['abstain', 'abstain', 'abstain', 'o1', 'o2']],
      [
        ['o1', 4],
        ['o2', 5],
      ],
    ],
    ['no opinion', [['abstain', 'abstain']], []],
    ['a failure and a refusal', [['o1', 'o1', 'o2', 'failed', 'refused']], [['o2', 3]]],
    [
      'a minority that gave up',
      [
        ['o1', 'o1', 'o2'],
        ['o1', 'o1', 'o1'],
      ],
      [['o2', 3]],
    ],
    [
      'a winner that changed',
      [
        ['o1', 'o1', 'o2'],
        ['o2', 'o1', 'o2'],
      ],
      [['o1', 2]],
    ],
    [
      'an abstention that gave up',
      [
        ['o1', 'o1', 'abstain'],
        ['o1', 'o1', 'o1'],
      ],
      [],
    ],
  ])('%s', (_, endings, expected) => {
    expect(lost(...endings)).toEqual(expected)
  })

  it('carries the gists of its seats', () => {
    const { debate } = playDebate([['o1', 'o1', 'o2', 'o2', 'o1']])
    expect(lostPositions(debate)).toEqual([{ option: 'o2', seats: [3, 4], gists: ['o2', 'o2'] }])
  })

  it('knows none before round 1 is closed', () => {
    const { debate } = playDebate([['o1', 'o2']])
    expect(lostPositions({ ...debate, verdict: null })).toEqual([])
  })
})
