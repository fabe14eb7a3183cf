import { describe, expect, it } from 'vitest'
import { turnResult } from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { playDebate, playOn } from '../../support/play-debate.ts'

describe('six models that all say No in round 1', () => {
  const { debate } = playDebate([['o2', 'o2', 'o2', 'o2', 'o2', 'o2']])

  it('have no exchange round, one clear line, and a review', () => {
    expect(debate.status).toBe('finished')
    expect(debate.rounds.length).toBe(1)
    expect(debate.review?.status).toBe('written')
    expect(debate.verdict).toEqual({
      label: 'Unanimous',
      winner: 'o2',
      tally: [
        { option: 'o1', votes: 0 },
        { option: 'o2', votes: 6 },
      ],
      voters: 6,
      abstained: 0,
      refused: 0,
      failed: 0,
      seats: 6,
      line: 'Unanimous — No (6/6 votes)',
      sentence: 'All 6 models agreed on "No" without discussion',
      badges: [],
      chance: 0.03125,
    })
  })
})

describe('six models split 4-2, one persuaded, one failing in round 2', () => {
  const quote = 'speaks for what cannot be undone'
  const log = new DebateLog()
  const debate = playOn(log, ({ round, seat }) => {
    if (round === 1) return turnResult(seat <= 4 ? 'o2' : 'o1')
    if (seat === 5) return turnResult('o2', { persuadedBy: { seat: 1, quote, verified: true } })
    return turnResult(seat === 6 ? 'failed' : 'o2')
  })

  it('have one exchange round, a change of mind and a carried vote', () => {
    expect(debate.rounds.length).toBe(2)
    expect(debate.rounds[1]?.turns.map((turn) => turn.changedMind)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ])
    expect(debate.rounds[1]?.turns[5]).toMatchObject({ status: 'failed', carried: true })
    expect(debate.seats[5]?.standing).toEqual({
      ballot: 'o1',
      round: 1,
      carried: true,
      undecided: false,
      outcome: 'voted',
    })
  })

  it('come to a verdict that says all of it', () => {
    expect(debate.verdict).toMatchObject({
      label: 'Supermajority',
      winner: 'o2',
      line: 'Supermajority — No (5/6 votes)',
      sentence:
        '5 of 6 models agreed on "No" after discussion; 1 changed its mind; 1 vote carried from round 1',
      badges: ['carried votes'],
      chance: 0.21875,
    })
  })
})
