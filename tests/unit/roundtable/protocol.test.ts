import { describe, expect, it } from 'vitest'
import { next, seatsToAsk } from '../../../lib/roundtable/protocol.ts'
import {
  modelOfSeat,
  reviewResult,
  type StartChanges,
  type TurnEnding,
  turnResult,
} from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { happeningsOf, playDebate, roundOpened } from '../../support/play-debate.ts'

/** How many rounds a debate with these endings has. */
function rounds(endings: TurnEnding[][], changes: StartChanges = {}): number {
  return playDebate(endings, changes).debate.rounds.length
}

const split: TurnEnding[] = ['o1', 'o1', 'o2']
const agreed: TurnEnding[] = ['o1', 'o1', 'o1']

describe('the steps of a debate', () => {
  it('run from round 1 over the review to the end', () => {
    const log = new DebateLog({ seats: 2 })
    expect(next(log.debate)).toEqual([{ type: 'open', round: 1 }])
    log.write(roundOpened(log.debate, 1))
    const asks = [1, 2].map((seat) => ({ type: 'ask', round: 1, seat, sample: 1 }))
    expect(next(log.debate)).toEqual(asks)
    log.write({ type: 'turn.started', round: 1, seat: 1, sample: 1 })
    expect(next(log.debate)).toEqual(asks)
    log.write({ type: 'turn.settled', round: 1, seat: 1, sample: 1, result: turnResult('o1') })
    expect(next(log.debate)).toEqual([asks[1]])
    log.write({ type: 'turn.settled', round: 1, seat: 2, sample: 1, result: turnResult('failed') })
    expect(next(log.debate)).toEqual([{ type: 'close', round: 1 }])
    log.write({ type: 'round.closed', round: 1, stopped: null })
    expect(next(log.debate)).toEqual([{ type: 'review' }])
    log.write({
      type: 'review.started',
      attempt: 1,
      reviewer: modelOfSeat(9),
      alias: 'Reviewer',
      satAtTable: false,
    })
    expect(next(log.debate)).toEqual([{ type: 'review' }])
    log.write({ type: 'review.settled', review: reviewResult(), error: null })
    expect(next(log.debate)).toEqual([{ type: 'finish' }])
    log.write({ type: 'debate.finished', status: 'finished' })
    expect(next(log.debate)).toEqual([])
  })

  it('end also when no reviewer answers', () => {
    const { debate } = playDebate([agreed])
    const failed = { ...debate, status: 'running' as const, review: null }
    expect(next(failed)).toEqual([{ type: 'review' }])
    const review = debate.review && { ...debate.review, status: 'failed' as const }
    expect(next({ ...failed, review })).toEqual([{ type: 'finish' }])
  })

  it.each(['finished', 'cancelled', 'failed'] as const)('are none once it is %s', (status) => {
    const log = new DebateLog({ seats: 2 })
    log.write(roundOpened(log.debate, 1))
    expect(next({ ...log.debate, status })).toEqual([])
  })
})

describe('the gate', () => {
  it('opens an exchange round on disagreement only', () => {
    expect(rounds([split])).toBe(2)
    expect(rounds([agreed])).toBe(1)
    expect(rounds([['o1', 'abstain', 'o1']])).toBe(2)
    expect(rounds([['abstain', 'abstain', 'abstain']])).toBe(1)
  })

  it('counts valid statements only', () => {
    expect(rounds([['o1', 'refused', 'failed']])).toBe(1)
    expect(rounds([['o1', 'o1', 'failed']])).toBe(1)
    expect(rounds([['o1', 'o2', 'failed']])).toBe(2)
    expect(rounds([['failed', 'failed', 'refused']])).toBe(1)
  })

  it('opens with two statements that agree where debate is always on', () => {
    const always = { settings: { debateOn: 'always' as const } }
    expect(rounds([agreed], always)).toBe(2)
    expect(rounds([['o1', 'failed', 'o1']], always)).toBe(2)
    expect(rounds([['o1', 'failed', 'failed']], always)).toBe(1)
    expect(rounds([agreed], { settings: { debateOn: 'always', rounds: 3 } })).toBe(2)
  })

  it('never opens in a poll', () => {
    expect(rounds([split], { mode: 'poll', settings: { rounds: 0, debateOn: 'always' } })).toBe(1)
  })

  it('opens a further round only while ballots differ and one changed', () => {
    const three = { settings: { rounds: 3 } }
    expect(rounds([split, split], three)).toBe(2)
    expect(rounds([split, agreed], three)).toBe(2)
    expect(rounds([split, ['o2', 'o1', 'o2'], ['o2', 'o1', 'o2']], three)).toBe(3)
    expect(rounds([split, ['o2', 'o1', 'o2'], ['o1', 'o1', 'o2']], three)).toBe(4)
    expect(rounds([split, ['o2', 'o1', 'o2'], ['o1', 'o1', 'o2'], ['o2', 'o2', 'o1']], three)).toBe(4)
  })

  it('keeps the cap', () => {
    const moving: TurnEnding[][] = [split, ['o2', 'o1', 'o2'], ['o1', 'o1', 'o2']]
    expect(rounds(moving, { settings: { rounds: 1 } })).toBe(2)
    expect(rounds(moving, { settings: { rounds: 2 } })).toBe(3)
  })

  it('lets a carried ballot differ', () => {
    expect(
      rounds(
        [
          ['o1', 'o2', 'o1'],
          ['o1', 'failed', 'abstain'],
        ],
        { settings: { rounds: 2 } },
      ),
    ).toBe(3)
    expect(
      rounds(
        [
          ['o1', 'o2', 'o1'],
          ['abstain', 'failed', 'failed'],
        ],
        { settings: { rounds: 2 } },
      ),
    ).toBe(3)
  })

  it('stays shut once a cap has stopped the debate', () => {
    const log = new DebateLog({ seats: 2 })
    log.write(roundOpened(log.debate, 1))
    for (const seat of [1, 2]) {
      log.write({ type: 'turn.settled', round: 1, seat, sample: 1, result: turnResult(`o${seat}`) })
    }
    log.write({ type: 'round.closed', round: 1, stopped: 'budget' })
    expect(log.debate.stopped).toBe('budget')
    expect(next(log.debate)).toEqual([{ type: 'review' }])
  })
})

describe('who is asked', () => {
  it('is everybody in round 1, as often as samples are wanted', () => {
    const { debate } = new DebateLog({ seats: 2, mode: 'poll', settings: { rounds: 0, samples: 2 } })
    expect(seatsToAsk(debate, 1)).toEqual([
      { seat: 1, sample: 1 },
      { seat: 1, sample: 2 },
      { seat: 2, sample: 1 },
      { seat: 2, sample: 2 },
    ])
  })

  it('is everybody with a valid statement of any closed round in an exchange round', () => {
    const endings: TurnEnding[][] = [
      ['o1', 'o2', 'failed', 'refused', 'abstain'],
      ['o2', 'failed', 'failed', 'failed', 'abstain'],
    ]
    const { debate } = playDebate(endings, { settings: { rounds: 2 } })
    const asked = debate.rounds.map((round) => round.turns.map((turn) => turn.seat))
    expect(asked).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 5],
      [1, 2, 5],
    ])
  })
})

describe('an amended debate', () => {
  const endings: TurnEnding[][] = [
    ['o1', 'o2', 'failed'],
    ['o1', 'o2'],
  ]

  it('asks its one turn, reviews and finishes, and opens no round', () => {
    const log = playDebate(endings, { settings: { rounds: 3 } })
    log.write({ type: 'debate.reopened', turn: { round: 1, seat: 3, sample: 1 } })
    const ask = { type: 'ask' as const, round: 1, seat: 3, sample: 1 }
    expect(next(log.debate)).toEqual([ask])
    log.write(...happeningsOf(log.debate, ask, () => turnResult('o2')))
    expect(next(log.debate)).toEqual([{ type: 'review' }])
    log.write(...happeningsOf(log.debate, { type: 'review' }, () => turnResult('o1')))
    expect(next(log.debate)).toEqual([{ type: 'finish' }])
    log.write({ type: 'debate.finished', status: 'finished' })
    expect(next(log.debate)).toEqual([])
  })

  it('reviews and finishes when only the review was asked for', () => {
    const log = playDebate(endings)
    log.write({ type: 'debate.reopened', turn: null })
    expect(next(log.debate)).toEqual([{ type: 'review' }])
  })
})
