import { describe, expect, it } from 'vitest'
import { fold, foldAll, start } from '../../../lib/roundtable/fold.ts'
import { makeStart, modelOfSeat, reviewResult, turnResult } from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { playDebate, playOn, roundOpened } from '../../support/play-debate.ts'

const place = { round: 1, seat: 1, sample: 1 }
const until = '2026-01-01T00:00:30.000Z'

/** A debate whose round 1 is open. */
function opened(seats = 2): DebateLog {
  const log = new DebateLog({ seats })
  log.write(roundOpened(log.debate, 1))
  return log
}

function firstTurn(log: DebateLog) {
  return log.debate.rounds[0]?.turns[0]
}

describe('the document', () => {
  it('begins as what was asked', () => {
    const content = makeStart({ context: 'Some background.', parent: 'debate-0', rehearsal: true })
    const event = { type: 'debate.started' as const, start: content, seq: 1, at: '2026-01-01T00:00:00.000Z' }
    const debate = start(event)
    expect(fold(null, event)).toEqual(debate)
    expect(debate).toMatchObject({
      ...content,
      seq: 1,
      status: 'queued',
      stopped: null,
      rounds: [],
      verdict: null,
      review: null,
      cost: { usd: null, estimated: false, inputTokens: 0, outputTokens: 0 },
      amendments: [],
      reopening: null,
      createdAt: event.at,
      finishedAt: null,
    })
    expect(debate.seats[0]).toMatchObject({
      n: 1,
      changedMind: false,
      standing: { ballot: null, outcome: null },
    })
  })

  it('runs once a round is opened, with every asked turn waiting', () => {
    const log = opened()
    expect(log.debate.status).toBe('running')
    expect(log.debate.rounds).toMatchObject([{ n: 1, openedAt: log.events[1]?.at, closedAt: null }])
    expect(firstTurn(log)).toMatchObject({
      status: 'waiting',
      attempt: 0,
      optionOrder: ['o1', 'o2'],
      vote: null,
    })
  })

  it('follows a turn over a retry to its end', () => {
    const log = opened()
    log.write({ type: 'turn.started', ...place })
    expect(firstTurn(log)).toMatchObject({ status: 'asking', attempt: 1, startedAt: log.events[2]?.at })
    log.write({ type: 'turn.retrying', ...place, attempt: 2, reason: 'It is overloaded.', until })
    expect(firstTurn(log)).toMatchObject({
      status: 'retrying',
      retrying: { reason: 'It is overloaded.', until },
    })
    log.write({ type: 'turn.started', ...place })
    expect(firstTurn(log)).toMatchObject({ status: 'asking', attempt: 2, retrying: null })
    const result = turnResult('o1', { citations: [{ title: 'A page', url: 'https://example.org' }] })
    log.write({ type: 'turn.settled', ...place, result })
    const { outcome, ...answer } = result
    expect(firstTurn(log)).toMatchObject({ ...answer, status: outcome, attempt: 2 })
    expect(firstTurn(log)).not.toHaveProperty('outcome')
  })

  it('lets progress that was noted while somebody else settled the turn change nothing', () => {
    const log = opened()
    log.write({ type: 'turn.started', ...place })
    log.write({ type: 'turn.settled', ...place, result: turnResult('o1') })
    const settled = firstTurn(log)
    log.write({ type: 'turn.retrying', ...place, attempt: 2, reason: 'It is overloaded.', until })
    log.write({ type: 'turn.started', ...place })
    expect(firstTurn(log)).toEqual(settled)
  })

  it('counts a take-over as one more attempt', () => {
    const log = opened()
    log.write({ type: 'turn.started', ...place }, { type: 'turn.started', ...place })
    expect(firstTurn(log)).toMatchObject({ status: 'asking', attempt: 2, startedAt: log.events[3]?.at })
  })

  it('has a verdict as soon as round 1 is closed, and keeps it while round 2 runs', () => {
    const log = opened()
    for (const seat of [1, 2]) {
      log.write({ type: 'turn.settled', round: 1, seat, sample: 1, result: turnResult(`o${seat}`) })
      expect(log.debate.verdict).toBeNull()
      expect(log.debate.seats[seat - 1]?.standing.outcome).toBeNull()
    }
    log.write({ type: 'round.closed', round: 1, stopped: null })
    expect(log.debate.verdict?.line).toBe('Tie — Yes, No (1–1 of 2 votes)')
    expect(log.debate.seats[0]?.standing).toMatchObject({ ballot: 'o1', round: 1 })

    log.write(roundOpened(log.debate, 2))
    log.write({ type: 'turn.settled', round: 2, seat: 1, sample: 1, result: turnResult('o2') })
    expect(log.debate.rounds[1]?.turns[0]?.changedMind).toBe(true)
    expect(log.debate.seats[0]).toMatchObject({ changedMind: false, standing: { ballot: 'o1' } })
    expect(log.debate.verdict?.label).toBe('Tie')

    log.write({ type: 'turn.settled', round: 2, seat: 2, sample: 1, result: turnResult('failed') })
    expect(log.debate.rounds[1]?.turns[1]).toMatchObject({ status: 'failed', carried: true, vote: null })
    log.write({ type: 'round.closed', round: 2, stopped: null })
    expect(log.debate.verdict?.label).toBe('Unanimous')
    expect(log.debate.seats[0]).toMatchObject({ changedMind: true, standing: { ballot: 'o2' } })
    expect(log.debate.seats[1]).toMatchObject({
      changedMind: false,
      standing: { ballot: 'o2', carried: true },
    })
  })

  it('carries past a refusal too', () => {
    const { debate } = playDebate([
      ['o1', 'o2', 'o2'],
      ['refused', 'o2', 'o2'],
    ])
    expect(debate.rounds[1]?.turns[0]).toMatchObject({ status: 'refused', carried: true, vote: null })
    expect(debate.verdict?.refused).toBe(0)
  })

  it('does not carry where there is nothing to carry', () => {
    const { debate } = playDebate([['o1', 'o2', 'failed']])
    expect(debate.rounds[0]?.turns[2]).toMatchObject({ carried: false, changedMind: false })
  })

  it('adds up what turns and review cost', () => {
    const log = opened()
    expect(log.debate.cost.usd).toBeNull()
    log.write({ type: 'turn.settled', ...place, result: turnResult('o1', { costUsd: null }) })
    expect(log.debate.cost).toEqual({ usd: null, estimated: false, inputTokens: 100, outputTokens: 20 })
    log.write({ type: 'turn.settled', ...place, seat: 2, result: turnResult('o1', { estimated: true }) })
    expect(log.debate.cost).toEqual({ usd: 0.25, estimated: true, inputTokens: 200, outputTokens: 40 })
    log.write(
      { type: 'round.closed', round: 1, stopped: null },
      { type: 'review.started', attempt: 1, reviewer: modelOfSeat(9), alias: 'Reviewer', satAtTable: false },
      { type: 'review.settled', review: reviewResult({ costUsd: 0.5 }), error: null },
    )
    expect(log.debate.cost.usd).toBe(0.75)
  })

  it('follows the review over the chain of reviewers', () => {
    const log = playDebate([['o1', 'o1']])
    log.write({ type: 'debate.reopened', turn: null })
    const reviewer = modelOfSeat(1)
    log.write({ type: 'review.started', attempt: 2, reviewer, alias: 'Heron', satAtTable: true })
    expect(log.debate.review).toMatchObject({
      status: 'writing',
      attempt: 2,
      reviewer,
      alias: 'Heron',
      draft: '',
    })
    expect(log.debate.verdict?.badges).toContain('reviewer sat at the table')
    log.write({ type: 'review.settled', review: reviewResult(), error: null })
    expect(log.debate.review).toMatchObject({ status: 'written', reviewer, ...reviewResult() })
  })

  it('keeps a review that nobody answered as failed', () => {
    const log = playDebate([['o1', 'o1']])
    const error = { code: 'no-answer', message: 'No reviewer answered.' }
    log.write({ type: 'debate.reopened', turn: null }, { type: 'review.settled', review: null, error })
    expect(log.debate.review).toMatchObject({ status: 'failed', reviewer: null, error, narrative: [] })
  })

  it('is finished, failed or cancelled as the log says', () => {
    const log = opened()
    log.write({ type: 'debate.cancelled' })
    const { status, stopped, finishedAt, verdict } = log.debate
    expect({ status, stopped, verdict }).toEqual({ status: 'cancelled', stopped: 'cancelled', verdict: null })
    expect(finishedAt).toBe(log.events.at(-1)?.at)
    const other = opened()
    other.write({ type: 'debate.finished', status: 'failed' })
    expect(other.debate).toMatchObject({ status: 'failed', finishedAt: other.events.at(-1)?.at })
  })

  it('gives up what was under way when it ends', () => {
    const log = opened()
    log.write({ type: 'turn.started', ...place }, { type: 'debate.finished', status: 'failed' })
    expect(firstTurn(log)).toMatchObject({ status: 'waiting', attempt: 0, startedAt: null })

    const reviewed = playDebate([['o1', 'o1']])
    const reviewer = modelOfSeat(9)
    reviewed.write(
      { type: 'debate.reopened', turn: null },
      { type: 'review.started', attempt: 1, reviewer, alias: 'Reviewer', satAtTable: true },
      { type: 'debate.cancelled' },
    )
    expect(reviewed.debate.review).toBeNull()
    expect(reviewed.debate.verdict?.badges).toEqual(['fragile', 'stopped early'])
  })

  it('counts the last closed round when it is cancelled', () => {
    const log = opened(3)
    const ballots = ['o1', 'o2', 'o2'] as const
    ballots.forEach((ballot, index) => {
      log.write({ type: 'turn.settled', round: 1, seat: index + 1, sample: 1, result: turnResult(ballot) })
    })
    log.write({ type: 'round.closed', round: 1, stopped: null })
    log.write(roundOpened(log.debate, 2))
    log.write({ type: 'turn.settled', round: 2, seat: 1, sample: 1, result: turnResult('o2') })
    log.write({ type: 'debate.cancelled' })
    expect(log.debate.rounds[1]?.turns[0]?.vote).toBe('o2')
    expect(log.debate.verdict?.line).toBe('Majority — No (2/3 votes)')
    expect(log.debate.verdict?.badges).toContain('stopped early')
  })

  it('is computed again when a seat is asked again', () => {
    const log = playDebate([['o1', 'o1', 'o1', 'failed']])
    expect(log.debate.verdict?.line).toBe('Unanimous among voters — Yes (3/3 votes, 3 of 4 seats voted)')
    const turn = { round: 1, seat: 4, sample: 1 }
    log.write({ type: 'debate.reopened', turn })
    expect(log.debate).toMatchObject({ status: 'running', review: null, reopening: turn })
    expect(log.debate.rounds[0]?.turns[3]).toMatchObject({ status: 'waiting', attempt: 0, error: null })
    expect(log.debate.verdict?.failed).toBe(1)
    playOn(log, () => turnResult('o2'))
    expect(log.debate).toMatchObject({
      status: 'finished',
      reopening: null,
      amendments: [{ seat: 4, times: 1 }],
    })
    expect(log.debate.verdict?.line).toBe('Supermajority — Yes (3/4 votes)')
    expect(log.debate.verdict?.badges).toContain('amended')
    expect(log.debate.finishedAt).toBe(log.events.at(-1)?.at)
  })

  it('takes a new visibility, and stays as it is when deleted', () => {
    const log = opened()
    log.write({ type: 'debate.changed', visibility: 'private' })
    expect(log.debate.visibility).toBe('private')
    const before = log.debate
    expect(log.write({ type: 'debate.deleted' })).toEqual({ ...before, seq: before.seq + 1 })
  })
})

describe('folding', () => {
  const log = playDebate([['o1', 'o2', 'o2']])

  it('gives null for an empty log', () => {
    expect(foldAll([])).toBeNull()
  })

  it('ignores what is folded in already', () => {
    for (const event of log.events) expect(fold(log.debate, event)).toBe(log.debate)
  })

  it('refuses a gap', () => {
    const [first, second, third] = log.events
    if (!first || !second || !third) throw new Error('A played debate has more events.')
    const gap = expect.objectContaining({ code: 'gap' })
    const thrownBy = (act: () => unknown) => {
      try {
        act()
      } catch (error) {
        return error
      }
      return null
    }
    expect(thrownBy(() => fold(fold(null, first), third))).toEqual(gap)
    expect(thrownBy(() => fold(null, second))).toEqual(gap)
    expect(thrownBy(() => foldAll([first, third]))).toEqual(gap)
  })

  it('keeps the identity of what an event does not touch', () => {
    const running = playDebate([['o1', 'o2', 'o2']])
    running.write({ type: 'debate.reopened', turn: null })
    const before = running.debate
    const after = running.write({
      type: 'review.started',
      attempt: 1,
      reviewer: modelOfSeat(9),
      alias: 'Reviewer',
      satAtTable: false,
    })
    expect(after.rounds[0]).toBe(before.rounds[0])
    expect(after.seats[0]).toBe(before.seats[0])
    expect(after.options).toBe(before.options)

    const open = opened(3)
    const still = open.debate.rounds[0]?.turns[1]
    open.write({ type: 'turn.started', ...place })
    open.write({ type: 'turn.settled', ...place, result: turnResult('o1') })
    expect(open.debate.rounds[0]?.turns[1]).toBe(still)
  })
})
