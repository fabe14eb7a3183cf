import { describe, expect, it } from 'vitest'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import type { Delta } from '../../../lib/roundtable/events.ts'
import { applyDelta } from '../../../lib/roundtable/fold.ts'
import { modelOfSeat, turnResult } from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { playDebate, roundOpened } from '../../support/play-debate.ts'

const place = { round: 1, seat: 1, sample: 1 }
const until = '2026-01-01T00:00:30.000Z'

function delta(offset: number, text: string, attempt = 1): Delta {
  return { type: 'turn.delta', ...place, attempt, offset, text }
}

/** A debate whose first seat is being asked. */
function asking(): DebateLog {
  const log = new DebateLog({ seats: 3 })
  log.write(roundOpened(log.debate, 1), { type: 'turn.started', ...place })
  return log
}

/** The debate with all these laid over it; null as soon as one is missing. */
function lay(debate: Debate, ...deltas: Delta[]): Debate | null {
  return deltas.reduce<Debate | null>((laid, next) => laid && applyDelta(laid, next), debate)
}

function words(debate: Debate | null): string | null | undefined {
  return debate?.rounds[0]?.turns[0]?.reasoning
}

describe('live text of a turn', () => {
  it('grows piece by piece', () => {
    const { debate } = asking()
    expect(words(lay(debate, delta(0, 'An agent '), delta(9, 'should not.')))).toBe('An agent should not.')
  })

  it('may overlap what is known', () => {
    const { debate } = asking()
    const laid = lay(debate, delta(0, 'An agent '))
    expect(words(lay(debate, delta(0, 'An agent '), delta(3, 'agent should')))).toBe('An agent should')
    expect(laid && applyDelta(laid, delta(0, 'An '))).toBe(laid)
    expect(laid && applyDelta(laid, delta(0, 'An agent '))).toBe(laid)
  })

  it('is missing when it begins beyond what is known', () => {
    const { debate } = asking()
    expect(applyDelta(debate, delta(3, 'agent'))).toBeNull()
    expect(lay(debate, delta(0, 'An'), delta(3, 'agent'))).toBeNull()
  })

  it('is missing when its turn is not known yet', () => {
    const { debate } = asking()
    expect(applyDelta(debate, { ...delta(0, 'An'), round: 2 } as Delta)).toBeNull()
    expect(applyDelta(new DebateLog().debate, delta(0, 'An'))).toBeNull()
  })

  it('is ignored when the turn is settled, retrying, or at a later attempt', () => {
    const log = asking()
    log.write({ type: 'turn.retrying', ...place, attempt: 2, reason: 'It is overloaded.', until })
    expect(applyDelta(log.debate, delta(0, 'An'))).toBe(log.debate)
    log.write({ type: 'turn.started', ...place })
    expect(applyDelta(log.debate, delta(0, 'An'))).toBe(log.debate)
    log.write({ type: 'turn.settled', ...place, result: turnResult('o1') })
    expect(applyDelta(log.debate, delta(0, 'An', 2))).toBe(log.debate)
    expect(applyDelta(log.debate, delta(0, 'An', 3))).toBe(log.debate)
  })

  it('is dropped with the attempt that said it', () => {
    const log = asking()
    const laid = lay(log.debate, delta(0, 'An agent'))
    if (!laid) throw new Error('Nothing was missing.')
    log.debate = laid
    log.write({ type: 'turn.retrying', ...place, attempt: 2, reason: 'It is overloaded.', until })
    expect(words(log.debate)).toBeNull()
    log.debate = laid
    log.debate = { ...laid, seq: 3 }
    log.events.length = 3
    log.write({ type: 'turn.started', ...place })
    expect(words(log.debate)).toBeNull()
  })

  it('replaces what was there when the attempt is higher, and goes on from there', () => {
    const { debate } = asking()
    const laid = lay(debate, delta(0, 'An agent'), delta(0, 'No', 2), delta(2, ', never', 2))
    expect(words(laid)).toBe('No, never')
    expect(laid && applyDelta(laid, delta(8, ' should'))).toBe(laid)
    expect(lay(debate, delta(0, 'An agent'), delta(2, 'No', 2))).toBeNull()
    expect(applyDelta(debate, delta(0, 'No', 3))).toBeNull()
  })

  it('may run ahead of the event that starts its attempt', () => {
    const log = new DebateLog({ seats: 3 })
    log.write(roundOpened(log.debate, 1))
    const early = lay(log.debate, delta(0, 'An '), delta(3, 'agent'))
    if (!early) throw new Error('Nothing was missing.')
    expect(words(early)).toBe('An agent')
    log.debate = early
    log.write({ type: 'turn.started', ...place })
    expect(log.debate.rounds[0]?.turns[0]).toMatchObject({
      status: 'asking',
      attempt: 1,
      reasoning: 'An agent',
    })

    const taken = lay(log.debate, delta(0, 'No', 2))
    if (!taken) throw new Error('Nothing was missing.')
    log.debate = taken
    log.write({ type: 'turn.started', ...place })
    expect(log.debate.rounds[0]?.turns[0]).toMatchObject({ status: 'asking', attempt: 2, reasoning: 'No' })
  })

  it('gives way to what was settled', () => {
    const log = asking()
    const plain = asking()
    log.debate = lay(log.debate, delta(0, 'An agent')) ?? log.debate
    for (const each of [log, plain])
      each.write({ type: 'turn.settled', ...place, result: turnResult('failed') })
    expect(log.debate).toEqual(plain.debate)
  })

  it('leaves the rest of the document alone', () => {
    const { debate } = asking()
    const laid = applyDelta(debate, delta(0, 'An'))
    expect(laid?.rounds[0]?.turns[1]).toBe(debate.rounds[0]?.turns[1])
    expect(laid?.seats).toBe(debate.seats)
    expect(laid?.seq).toBe(debate.seq)
    expect(words(debate)).toBeNull()
  })
})

describe('live text of the review', () => {
  const started = (attempt: number) => ({
    type: 'review.started' as const,
    attempt,
    reviewer: modelOfSeat(9),
    alias: 'Reviewer',
    satAtTable: false,
  })
  const draft = (offset: number, text: string, attempt = 1): Delta => ({
    type: 'review.delta',
    attempt,
    offset,
    text,
  })
  const writing = () => {
    const log = playDebate([['o1', 'o1']])
    log.write({ type: 'debate.reopened', turn: null }, started(1))
    return log
  }

  it('grows, and begins anew with the next reviewer', () => {
    const log = writing()
    const laid = lay(log.debate, draft(0, 'They '), draft(5, 'agree'), draft(3, 'y agree.'))
    expect(laid?.review?.draft).toBe('They agree.')
    expect(lay(log.debate, draft(0, 'They '), draft(0, 'All', 2))?.review).toMatchObject({
      draft: 'All',
      attempt: 2,
    })
    log.debate = laid ?? log.debate
    log.write(started(2))
    expect(log.debate.review?.draft).toBe('')
    expect(applyDelta(log.debate, draft(0, 'They '))).toBe(log.debate)
  })

  it('is missing when text or the review itself is', () => {
    const { debate } = writing()
    expect(applyDelta(debate, draft(3, 'y'))).toBeNull()
    expect(applyDelta({ ...debate, review: null }, draft(0, 'They'))).toBeNull()
  })

  it('is ignored once the review is settled', () => {
    const { debate } = playDebate([['o1', 'o1']])
    expect(applyDelta(debate, draft(0, 'They', 5))).toBe(debate)
  })
})
