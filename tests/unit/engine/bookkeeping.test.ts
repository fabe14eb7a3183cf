import { describe, expect, it } from 'vitest'
import { bookkeeping as bookkeepingOf } from '../../../lib/engine/bookkeeping.ts'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import type { Happening } from '../../../lib/roundtable/events.ts'
import type { Cap } from '../../../lib/store/book-store.ts'
import {
  reviewResult,
  type StartChanges,
  type TurnEnding,
  turnResult,
} from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { roundOpened } from '../../support/play-debate.ts'

const bookkeeping = (debate: Debate, happenings: Happening[] = [], cap: Cap | null = null) =>
  bookkeepingOf(debate, happenings, async () => cap)
const types = (happenings: Happening[]) => happenings.map(({ type }) => type)

function settled(round: number, endings: TurnEnding[]): Happening[] {
  return endings.map((ending, index) => ({
    type: 'turn.settled',
    round,
    seat: index + 1,
    sample: 1,
    result: turnResult(ending),
  }))
}

/** A debate of two seats whose first round is open. */
function opened(changes: StartChanges = {}): DebateLog {
  const log = new DebateLog({ seats: 2, ...changes })
  log.write(roundOpened(log.debate, 1))
  return log
}

describe('bookkeeping', () => {
  it('opens the first round of a new debate, and asks nobody itself', async () => {
    const [happening, ...others] = await bookkeeping(new DebateLog({ seats: 2 }).debate)
    expect(others).toEqual([])
    expect(happening).toMatchObject({ type: 'round.opened', round: 1, asks: [{ seat: 1 }, { seat: 2 }] })
  })

  it('has nothing to say while a seat is still to answer', async () => {
    const { debate } = opened()
    expect(await bookkeeping(debate)).toEqual([])
    expect(await bookkeeping(debate, settled(1, ['o1']))).toEqual([])
  })

  it('closes a round with its last answer, and opens the next where there is disagreement', async () => {
    const { debate } = opened()
    const following = await bookkeeping(debate, settled(1, ['o1', 'o2']))
    expect(types(following)).toEqual(['round.closed', 'round.opened'])
    expect(following).toMatchObject([{ round: 1 }, { round: 2, asks: [{ seat: 1 }, { seat: 2 }] }])
  })

  it('stops after a round when the next may not open, and says at which cap', async () => {
    const { debate } = opened()
    const following = await bookkeeping(debate, settled(1, ['o1', 'o2']), 'daily-budget')
    expect(following).toEqual([{ type: 'round.closed', round: 1, stopped: 'daily-budget' }])
  })

  it('asks whether a round may open only where one would', async () => {
    const { debate } = opened()
    const agreed = await bookkeeping(debate, settled(1, ['o1', 'o1']), 'budget')
    expect(agreed).toEqual([{ type: 'round.closed', round: 1, stopped: null }])
  })

  it('asks only seats with a statement in the round that follows, as the settled answers say', async () => {
    const { debate } = opened({ seats: 3 })
    const following = await bookkeeping(debate, settled(1, ['o1', 'failed', 'o2']))
    expect(following.at(-1)).toMatchObject({ asks: [{ seat: 1 }, { seat: 3 }] })
  })

  it('leaves the review to a model', async () => {
    const { debate } = opened()
    expect(types(await bookkeeping(debate, settled(1, ['o1', 'o1'])))).toEqual(['round.closed'])
  })

  it('ends the debate with its review, written or not', async () => {
    const log = opened()
    log.write(...settled(1, ['o1', 'o1']), ...(await bookkeeping(log.debate, settled(1, ['o1', 'o1']))))
    const written: Happening = { type: 'review.settled', review: reviewResult(), error: null }
    const failed: Happening = { type: 'review.settled', review: null, error: { code: 'x', message: 'No.' } }
    expect(types(await bookkeeping(log.debate, [written]))).toEqual(['debate.finished'])
    expect(types(await bookkeeping(log.debate, [failed]))).toEqual(['debate.finished'])
    log.write(written, { type: 'debate.finished', status: 'finished' })
    expect(await bookkeeping(log.debate)).toEqual([])
  })

  it('says the same at once as step by step', async () => {
    const answers = settled(1, ['o1', 'o2'])
    const atOnce = opened()
    const stepwise = opened()
    atOnce.write(...answers, ...(await bookkeeping(atOnce.debate, answers)))
    for (const answer of answers) stepwise.write(answer)
    for (
      let more = await bookkeeping(stepwise.debate);
      more.length > 0;
      more = await bookkeeping(stepwise.debate)
    )
      stepwise.write(...more.slice(0, 1))
    expect(atOnce.debate).toEqual(stepwise.debate)
  })

  it('leaves the given debate as it is', async () => {
    const { debate } = opened()
    const before = structuredClone(debate)
    await bookkeeping(debate, settled(1, ['o1', 'o2']))
    expect(debate).toEqual(before)
  })
})
