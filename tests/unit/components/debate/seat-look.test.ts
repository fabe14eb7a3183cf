import { describe, expect, it } from 'vitest'
import { seatLook } from '../../../../components/debate/seat-look.ts'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import {
  crowdDebate,
  noQuorumDebate,
  runningDebate,
  sampledPoll,
} from '../../../fixtures/debates/hard-cases.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'

function look(debate: Debate, n: number) {
  const seat = debate.seats.find((candidate) => candidate.n === n)
  if (!seat) throw new Error(`No seat ${n}.`)
  return seatLook(debate, seat)
}

describe('seatLook', () => {
  it('draws a vote as a ring, a changed mind as a split one, a carried vote as a dashed one', () => {
    const debate = splitDebate()
    expect(look(debate, 2)).toMatchObject({ ring: 'vote', ballot: 'o2', before: null, short: 'No' })
    expect(look(debate, 1)).toMatchObject({ ring: 'split', ballot: 'o2', before: 'o1', short: 'Yes → No' })
    expect(look(debate, 6)).toMatchObject({ ring: 'carried', ballot: 'o2', long: 'No, carried from round 1' })
  })

  it('tells refusals from failures, and draws no ballot for either', () => {
    const debate = noQuorumDebate()
    expect(look(debate, 3)).toMatchObject({ ring: 'failed', ballot: null, short: 'did not answer' })
    expect(look(debate, 5)).toMatchObject({ ring: 'refused', ballot: null, short: 'refused' })
  })

  it('calls a seat without a most given ballot undecided', () => {
    expect(look(sampledPoll(), 2)).toMatchObject({ ring: 'abstained', ballot: 'abstain', short: 'undecided' })
  })

  it('says what a seat does in the round that runs, and keeps showing its earlier vote', () => {
    const debate = runningDebate()
    expect(look(debate, 1)).toMatchObject({ activity: 'speaking', ballot: 'o1', long: 'speaking; Yes' })
    expect(look(debate, 2)).toMatchObject({ activity: null, ballot: 'o2' })
    expect(look(debate, 3).activity).toBe('thinking')
    expect(look(debate, 4).activity).toBe('retrying')
    expect(look(debate, 5).activity).toBe('waiting')
  })

  it('shortens long options below the seat, never in the text alternative', () => {
    const debate = crowdDebate()
    const long = debate.options[9]?.text ?? ''
    const seat = debate.seats.find((candidate) => look(debate, candidate.n).long.includes(long))
    expect(seat).toBeDefined()
    expect(look(debate, seat?.n ?? 0).short.length).toBeLessThan(24)
    if (seat) expect(seatLook(debate, seat, 7).short.length).toBeLessThanOrEqual(7 + 3 + 7)
  })
})
