import { describe, expect, it } from 'vitest'
import type { Credit } from '../../../lib/roundtable/debate.ts'
import { checkCredit, finalCredits } from '../../../lib/roundtable/persuasion.ts'
import { type TurnEnding, turnResult } from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { playOn } from '../../support/play-debate.ts'

const shown = [
  { seat: 2, vote: 'o2', text: 'A mistake can be rolled back, a leak cannot be undone.' },
  { seat: 3, vote: 'o1', text: 'A leak cannot be undone, but it is rare.' },
]
const quote = 'a leak cannot be undone'
const claim = { ballotBefore: 'o1', ballotAfter: 'o2', credited: { seat: 2, quote }, shown }

describe('a credit', () => {
  it('is verified when everything holds', () => {
    expect(checkCredit(claim)).toBe(true)
    expect(checkCredit({ ...claim, ballotBefore: 'abstain' })).toBe(true)
  })

  it('needs a ballot that changed', () => {
    expect(checkCredit({ ...claim, ballotBefore: 'o2' })).toBe(false)
    expect(checkCredit({ ...claim, ballotBefore: null })).toBe(false)
  })

  it('needs a statement that was shown', () => {
    expect(checkCredit({ ...claim, credited: { seat: 4, quote } })).toBe(false)
    expect(checkCredit({ ...claim, shown: [] })).toBe(false)
  })

  it('needs the new vote in the credited statement', () => {
    expect(checkCredit({ ...claim, credited: { seat: 3, quote } })).toBe(false)
    expect(checkCredit({ ...claim, ballotAfter: 'abstain' })).toBe(false)
  })

  it('needs the words in that statement as it was shown', () => {
    expect(checkCredit({ ...claim, credited: { seat: 2, quote: 'a leak can never be undone' } })).toBe(false)
    expect(checkCredit({ ...claim, credited: { seat: 2, quote: 'a leak cannot' } })).toBe(false)
    const cut = [{ seat: 2, vote: 'o2', text: 'A mistake can be rolled back.' }]
    expect(checkCredit({ ...claim, shown: cut })).toBe(false)
  })
})

/** A debate of three rounds in which each seat credits what is given for its turn. */
function creditedDebate(endings: TurnEnding[][], credits: Record<string, Credit>) {
  const log = new DebateLog({ seats: 3, settings: { rounds: 3 } })
  return playOn(log, ({ round, seat }) =>
    turnResult(endings[round - 1]?.[seat - 1] ?? 'failed', {
      persuadedBy: credits[`${round}/${seat}`] ?? null,
    }),
  )
}

describe('the credits that led to final ballots', () => {
  it('are those of the last change, if verified', () => {
    const debate = creditedDebate(
      [
        ['o1', 'o2', 'o2'],
        ['o2', 'o2', 'o1'],
        ['o2', 'o2', 'o2'],
      ],
      {
        '2/1': { seat: 2, quote, verified: true },
        '2/3': { seat: 1, quote, verified: true },
        '3/3': { seat: 2, quote, verified: false },
      },
    )
    expect(finalCredits(debate)).toEqual([{ from: 2, to: 1, round: 2, quote }])
  })

  it('leave out a change that credits nobody, and rounds that never closed', () => {
    const log = new DebateLog({ seats: 2, settings: { rounds: 1 } })
    const place = { round: 2, seat: 1, sample: 1 }
    const credited = turnResult('o2', { persuadedBy: { seat: 2, quote, verified: true } })
    const optionOrder = ['o1', 'o2']
    const asks = [1, 2].map((seat) => ({ seat, sample: 1, optionOrder }))
    log.write(
      { type: 'round.opened', round: 1, asks },
      { type: 'turn.settled', round: 1, seat: 1, sample: 1, result: turnResult('o1') },
      { type: 'turn.settled', round: 1, seat: 2, sample: 1, result: turnResult('o2') },
      { type: 'round.closed', round: 1, stopped: null },
      { type: 'round.opened', round: 2, asks },
      { type: 'turn.settled', ...place, result: credited },
      { type: 'debate.cancelled' },
    )
    expect(log.debate.rounds[1]?.turns[0]?.changedMind).toBe(true)
    expect(finalCredits(log.debate)).toEqual([])
    expect(
      finalCredits(
        creditedDebate(
          [
            ['o1', 'o2', 'o2'],
            ['o2', 'o2', 'o2'],
          ],
          {},
        ),
      ),
    ).toEqual([])
  })
})
