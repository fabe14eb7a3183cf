import { describe, expect, it } from 'vitest'
import { canAmend } from '../../../lib/roundtable/protocol.ts'
import { turnResult } from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { playDebate, playOn } from '../../support/play-debate.ts'

const log = playDebate([
  ['o1', 'o2', 'failed', 'refused', 'o2'],
  ['o1', 'failed'],
])

describe('asking a seat again', () => {
  it('is about its latest failed turn', () => {
    expect(canAmend(log.debate, 3)).toEqual({ round: 1, sample: 1 })
    expect(canAmend(log.debate, 2)).toEqual({ round: 2, sample: 1 })
  })

  it('is about the last round in which it failed', () => {
    const often = playDebate(
      [
        ['o1', 'o2', 'o1'],
        ['o2', 'o1', 'failed'],
        ['o2', 'o1', 'failed'],
      ],
      { settings: { rounds: 2 } },
    )
    expect(canAmend(often.debate, 3)).toEqual({ round: 3, sample: 1 })
  })

  it('needs a failed turn, which a refusal is not', () => {
    expect(canAmend(log.debate, 1)).toBe('nothing-failed')
    expect(canAmend(log.debate, 4)).toBe('nothing-failed')
    expect(canAmend(log.debate, 6)).toBe('unknown-seat')
  })

  it('is possible in a finished debate only', () => {
    for (const status of ['queued', 'running', 'cancelled', 'failed'] as const) {
      expect(canAmend({ ...log.debate, status }, 3)).toBe('not-finished')
    }
  })

  it('is possible three times for each seat', () => {
    const again = playDebate([['o1', 'o2', 'failed', 'failed']])
    for (let times = 1; times <= 3; times += 1) {
      const place = canAmend(again.debate, 3)
      if (typeof place === 'string') throw new Error(place)
      again.write({ type: 'debate.reopened', turn: { ...place, seat: 3 } })
      playOn(again, () => turnResult('failed'))
      expect(again.debate.amendments).toEqual([{ seat: 3, times }])
    }
    expect(canAmend(again.debate, 3)).toBe('asked-too-often')
    expect(canAmend(again.debate, 4)).toEqual({ round: 1, sample: 1 })
  })

  it('takes the failed sample of a poll', () => {
    const poll = new DebateLog({ seats: 2, mode: 'poll', settings: { rounds: 0, samples: 3 } })
    playOn(poll, ({ sample }) => turnResult(sample === 2 ? 'failed' : 'o1'))
    expect(canAmend(poll.debate, 1)).toEqual({ round: 1, sample: 2 })
  })
})
